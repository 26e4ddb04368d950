import { act, read } from "./link.mjs";
import { full } from "./times.mjs";

export class Clock {
  constructor(element, say) {
    this.element = element;
    this.say = say;
    this.now = element.querySelector("[data-role=clock-now]");
    this.buttons = [...element.querySelectorAll("button")];
    this.on("clock-hour", "/sandbox/clock/advance", { minutes: 60 });
    this.on("clock-day", "/sandbox/clock/advance", { minutes: 24 * 60 });
    this.on("clock-next", "/sandbox/clock/next", {});
  }

  show(clock) {
    this.element.hidden = clock === null;
    if (clock === null) return;
    this.zone = clock.zone;
    this.now.textContent = full(clock.now, clock.zone);
    this.now.dateTime = new Date(clock.now).toISOString();
    this.now.title = clock.zone;
  }

  async refresh() {
    if (this.element.hidden) return;
    // Silence from the server is the event stream's to tell.
    this.show(await read("/sandbox/clock").catch(() => null) ?? this.shown());
  }

  shown() {
    return { now: Date.parse(this.now.dateTime), zone: this.zone };
  }

  on(role, path, body) {
    const button = this.element.querySelector(`[data-role=${role}]`);
    button.addEventListener("click", async () => {
      this.buttons.forEach((b) => (b.disabled = true));
      this.say("");
      try {
        this.show(await act(path, body));
      } catch (error) {
        this.say(error.message);
      } finally {
        this.buttons.forEach((b) => (b.disabled = false));
        button.focus();
      }
    });
  }
}
