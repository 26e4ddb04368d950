/** A button with a list that opens by it: Esc, a click elsewhere or a choice closes it, arrows walk it. */
export class Drop {
  constructor(button) {
    this.button = button;
    this.list = button.parentElement.querySelector(".drop-list");
    button.addEventListener("click", () => this.set(this.list.hidden));
    button.parentElement.addEventListener("keydown", (e) => this.key(e));
    document.addEventListener("click", (e) => {
      if (!button.parentElement.contains(e.target)) this.set(false);
    });
    this.list.addEventListener("click", () => this.set(false));
  }

  set(open) {
    if (this.list.hidden === !open) return;
    this.list.hidden = !open;
    this.button.setAttribute("aria-expanded", String(open));
    if (open) this.list.querySelector("button")?.focus();
  }

  key(e) {
    if (this.list.hidden) return;
    const items = [...this.list.querySelectorAll("button")];
    const at = items.indexOf(document.activeElement);
    if (e.key === "Escape") {
      this.set(false);
      this.button.focus();
    } else if (e.key === "ArrowDown" || e.key === "ArrowUp") {
      e.preventDefault();
      items[(at + (e.key === "ArrowDown" ? 1 : -1) + items.length) % items.length].focus();
    }
  }
}
