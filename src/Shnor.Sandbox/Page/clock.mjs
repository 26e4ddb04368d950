import { act, read } from "./link.mjs";
import { full } from "./times.mjs";

export class Clock {
  constructor(element, { say, moved }) {
    this.element = element;
    this.say = say;
    this.moved = moved;
    this.face = element.querySelector("[data-role=clock-now]");
    this.buttons = [...element.querySelectorAll("button")];
    this.on("clock-hour", "/sandbox/clock/advance", { minutes: 60 });
    this.on("clock-day", "/sandbox/clock/advance", { minutes: 24 * 60 });
    this.on("clock-next", "/sandbox/clock/next", {});
  }

  /** Where no clock can be moved, the machine's is the town's. */
  get now() {
    return this.shown?.now ?? Date.now();
  }

  get zone() {
    return this.shown?.zone;
  }

  show(clock) {
    this.shown = clock;
    this.element.hidden = clock === null;
    if (clock === null) return;
    this.face.textContent = full(clock.now, clock.zone);
    this.face.dateTime = new Date(clock.now).toISOString();
    this.face.title = clock.zone;
    this.moved();
  }

  async refresh() {
    if (this.element.hidden) return;
    // Silence from the server is the event stream's to tell.
    this.show(await read("/sandbox/clock").catch(() => null) ?? this.shown);
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
