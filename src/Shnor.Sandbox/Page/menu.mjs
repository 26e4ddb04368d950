/** A button with a menu that opens by it (ARIA menu button): arrows walk it; Esc, Tab, a click elsewhere or a choice closes it. */
export class Menu {
  constructor(button) {
    this.button = button;
    this.list = button.parentElement.querySelector("[role=menu]");
    button.addEventListener("click", () => (this.list.hidden ? this.open() : this.close()));
    button.parentElement.addEventListener("keydown", (e) => this.key(e));
    document.addEventListener("click", (e) => {
      if (!button.parentElement.contains(e.target)) this.close();
    });
    // Before the choice is done: what it opens may take the focus, and gives it back to the button.
    this.list.addEventListener("click", () => {
      this.close();
      button.focus();
    }, { capture: true });
  }

  get items() {
    return [...this.list.querySelectorAll("[role=menuitem]")];
  }

  open(last = false) {
    this.list.hidden = false;
    this.button.setAttribute("aria-expanded", "true");
    for (const item of this.items) item.tabIndex = -1;
    this.items.at(last ? -1 : 0)?.focus();
  }

  close() {
    this.list.hidden = true;
    this.button.setAttribute("aria-expanded", "false");
  }

  key(e) {
    if (this.list.hidden) {
      if (e.target !== this.button || !["ArrowDown", "ArrowUp"].includes(e.key)) return;
      e.preventDefault();
      this.open(e.key === "ArrowUp");
      return;
    }

    const items = this.items;
    const at = items.indexOf(document.activeElement);
    const next = {
      ArrowDown: (at + 1) % items.length,
      ArrowUp: (at - 1 + items.length) % items.length,
      Home: 0,
      End: items.length - 1,
    }[e.key];
    if (next !== undefined) {
      e.preventDefault();
      items[next].focus();
    } else if (e.key === "Escape") {
      this.close();
      this.button.focus();
    } else if (e.key === "Tab") {
      this.close();
      // From the button, not from an item that is gone.
      this.button.focus();
    }
  }
}
