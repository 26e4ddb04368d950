const NARROWEST = 282; // pixels of a phone
const GAP = 16; // between phones
const EDGE = 20; // pixels at each side of the page
const LIST = 264; // pixels of the list of chats
const NARROW = 760; // pixels of a window with one phone and tabs

/** Which phones stand side by side. All, while they fit; then the ones used last, in their order, beside the list of chats. */
export class Desk {
  constructor(people) {
    this.people = people;
    this.element = document.querySelector(".desk");
    this.phones = [];
    this.used = []; // the latest first
    new ResizeObserver(() => this.arrange()).observe(this.element);
  }

  get current() {
    return this.used.find((phone) => this.phones.includes(phone)) ?? this.phones[0];
  }

  add(phone) {
    this.phones.push(phone);
    phone.element.addEventListener("focusin", () => this.use(phone));
    this.element.querySelector(".phones").append(phone.element);
    this.people.add(phone);
    this.arrange();
  }

  /** Brings a phone to where it is seen. */
  show(phone) {
    const there = phone.chat.reading.isShown;
    this.use(phone);
    this.arrange();
    // A phone that only now gets a size goes to its news by itself.
    if (there) phone.chat.reading.toNews();
  }

  use(phone) {
    this.used = [phone, ...this.used.filter((other) => other !== phone)];
    this.people.show(this.open ?? [], phone);
  }

  /** The next or the previous person, round and round. */
  step(by) {
    const phone = this.phones.at((this.phones.indexOf(this.current) + by) % this.phones.length);
    this.show(phone);
    phone.focus();
  }

  arrange() {
    const narrow = innerWidth <= NARROW;
    const fits = (list) => Math.floor((innerWidth - list - 2 * EDGE + GAP) / (NARROWEST + GAP));
    const all = !narrow && this.phones.length <= fits(0);
    const count = all ? this.phones.length : Math.max(1, narrow ? 1 : fits(LIST));
    const latest = [...this.used, ...this.phones.filter((phone) => !this.used.includes(phone))].slice(0, count);
    this.open = this.phones.filter((phone) => latest.includes(phone));
    this.element.dataset.people = narrow ? "tabs" : all ? "none" : "list";
    for (const { element } of this.phones) element.role = all ? "region" : "tabpanel";
    for (const phone of this.phones) phone.element.hidden = !latest.includes(phone);
    this.people.show(this.open, this.current);
  }
}
