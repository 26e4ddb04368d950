const short = (name) => name.replace(/^(\S+)\s+(\S).*$/, "$1 $2.");

// On a narrow screen one phone is seen at a time.
export class Tabs {
  constructor(element) {
    this.element = element;
    this.tabs = [];
    element.addEventListener("keydown", (e) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[e.key];
      if (!step) return;
      const at = this.tabs.findIndex((t) => t.button === document.activeElement);
      const next = this.tabs[(at + step + this.tabs.length) % this.tabs.length];
      this.choose(next);
      next.button.focus();
    });
  }

  add(phone) {
    const button = document.createElement("button");
    button.type = "button";
    button.role = "tab";
    button.id = `tab-${phone.id}`;
    button.dataset.role = "tab";
    button.dataset.person = phone.id;
    button.textContent = short(phone.name);
    button.title = phone.name;
    button.setAttribute("aria-controls", phone.element.id);
    phone.element.setAttribute("aria-labelledby", button.id);
    const tab = { phone, button };
    button.addEventListener("click", () => this.choose(tab));
    this.tabs.push(tab);
    this.element.append(button);
    if (this.tabs.length === 1) this.choose(tab);
    else button.setAttribute("aria-selected", "false");
  }

  choose(chosen) {
    for (const tab of this.tabs) {
      const on = tab === chosen;
      tab.button.setAttribute("aria-selected", String(on));
      tab.button.tabIndex = on ? 0 : -1;
      tab.phone.element.classList.toggle("chosen", on);
    }

    chosen.button.classList.remove("fresh");
    chosen.phone.toEnd();
  }

  mark(phone) {
    const tab = this.tabs.find((t) => t.phone === phone);
    if (tab.button.getAttribute("aria-selected") !== "true") tab.button.classList.add("fresh");
  }
}
