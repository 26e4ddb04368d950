const TOAST_FOR = 4000; // milliseconds

/** What a press was answered with: a line that goes away by itself, or an alert that waits for OK. */
export class Notices {
  constructor(phone) {
    this.phone = phone;
    this.line = phone.querySelector("[data-role=toast]");
    this.box = phone.querySelector("[data-role=alert]");
    this.seen = null;
    const ok = this.box.querySelector("button");
    ok.addEventListener("click", () => this.close());
    this.box.addEventListener("keydown", (e) => {
      if (e.key === "Escape") this.close();
      // The alert holds one button: Tab has nowhere to go.
      if (e.key === "Tab") e.preventDefault();
    });
  }

  draw(answers) {
    const ids = new Set(answers.map((a) => a.callbackId));
    // Answers given before the page was opened are old news.
    const fresh = this.seen === null ? [] : answers.filter((a) => !this.seen.has(a.callbackId));
    this.seen = ids;
    if (fresh.length === 0) return;
    this.phone.querySelectorAll("[aria-busy=true]").forEach((b) => b.removeAttribute("aria-busy"));
    const said = fresh.filter((a) => a.text).at(-1);
    if (said?.alert) this.alert(said.text);
    else if (said) this.toast(said.text);
  }

  toast(text) {
    clearTimeout(this.timer);
    this.line.textContent = text;
    this.line.hidden = false;
    this.timer = setTimeout(() => (this.line.hidden = true), TOAST_FOR);
  }

  alert(text) {
    this.before = document.activeElement;
    this.box.querySelector("p").textContent = text;
    this.box.hidden = false;
    this.box.querySelector("button").focus();
  }

  close() {
    this.box.hidden = true;
    // The pressed button may have been redrawn meanwhile.
    (this.before?.isConnected ? this.before : this.phone.querySelector("[data-role=chat]")).focus();
  }
}
