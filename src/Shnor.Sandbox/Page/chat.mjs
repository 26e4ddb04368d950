import { drawMessage, inAlbums } from "./message.mjs";
import { Reading } from "./reading.mjs";
import { day } from "./times.mjs";

/** The talk itself: messages, days between them, and the line above what is new. */
export class Chat {
  constructor(phone, marks) {
    this.phone = phone;
    this.element = phone.role("chat");
    this.element.setAttribute("aria-label", `Переписка: ${phone.name}`);
    this.nodes = new Map();
    this.units = [];
    this.firstNew = null;
    this.reading = new Reading(this.element, phone.role("down"), {
      lastRead: marks.of(phone.id),
      moved: (id) => {
        marks.set(phone.id, id);
        phone.changed();
      },
    });
  }

  get last() {
    return this.units.at(-1)?.at(-1);
  }

  get unread() {
    return this.reading.unread.length;
  }

  /** Draws the state; returns the messages of the bot that were not here before. */
  draw(person) {
    const units = inAlbums(person.messages);
    const before = this.last?.id ?? 0;
    const first = units[0]?.[0].id ?? 0;
    // The state holds the latest only; what was drawn before it stays.
    this.units = [...this.units.filter(([message]) => message.id < first), ...units];
    const news = person.messages.filter((message) => message.id > before);
    if (!news.at(-1)?.fromBot && news.length > 0) this.reading.readTo(news.at(-1).id);
    this.placeLine(news);
    this.place(this.wanted(person));
    this.follow(news);
    return news.filter((message) => message.fromBot);
  }

  /** The line stands above the first message nobody has seen; when all are seen, the next news take it away. */
  placeLine(news) {
    if (news.length === 0) return;
    const unread = this.units.map(([message]) => message).filter((message) => message.fromBot && message.id > this.reading.lastRead);
    const looking = this.reading.isShown && this.reading.atEnd;
    this.firstNew = looking || unread.length === 0 || this.reading.lastRead === 0 ? null : unread[0].id;
  }

  wanted(person) {
    const nodes = [];
    let previousDay = "";
    for (const unit of this.units) {
      const [{ id, at }] = unit;
      const today = day(at, this.phone.town.clock.zone);
      if (today !== previousDay) nodes.push(this.node(`day ${id}`, today, () => line("day", today)));
      previousDay = today;
      if (id === this.firstNew) nodes.push(this.node("news", id, () => line("news", "Новые сообщения")));
      nodes.push(this.node(id, JSON.stringify([unit, this.phone.town.clock.zone]), () => drawMessage(unit, this.phone)));
    }

    if (nodes.length === 0) nodes.push(this.node("empty", String(person.started), () => this.empty(person.started)));
    return nodes;
  }

  /** The element of a key: the one at hand while its state is the same. */
  node(key, state, draw) {
    const old = this.nodes.get(key);
    if (old?.state === state) return old;
    const node = { key, state, element: draw() };
    if (old) replace(old.element, node.element, this.element);
    this.nodes.set(key, node);
    return node;
  }

  place(nodes) {
    const kept = new Set(nodes.map((node) => node.key));
    for (const [key, { element }] of this.nodes) {
      if (kept.has(key)) continue;
      element.remove();
      this.nodes.delete(key);
    }

    nodes.forEach(({ element }, i) => {
      const there = this.element.children[i];
      if (there !== element) this.element.insertBefore(element, there ?? null);
    });
  }

  follow(news) {
    const { reading } = this;
    if (news.at(-1)?.fromBot === false) reading.toEnd();
    else if (reading.atEnd) reading.toNews();
    else reading.look();
  }

  /** The sandbox forgets its chats when it stops, the bot does not: who is already known goes on from the menu. */
  empty(started) {
    const element = line("chat-empty", `Здесь будет переписка с ботом «${this.phone.town.bot.name}».`);
    if (started) {
      const menu = this.phone.command("/menu");
      menu.textContent = "/menu";
      element.append(document.createElement("br"), "Открыть меню: ", menu);
    }

    return element;
  }
}

/** Whoever walks by keyboard stays on the button they pressed, or on what took its place. */
function replace(before, after, chat) {
  const stops = (message) => [...message.querySelectorAll("a, button")];
  const place = stops(before).indexOf(document.activeElement);
  const label = document.activeElement.textContent;
  before.replaceWith(after);
  if (place < 0) return;
  const now = stops(after);
  (now.find((stop) => stop.textContent === label) ?? now[Math.min(place, now.length - 1)] ?? chat).focus({ preventScroll: true });
}

function line(name, text) {
  const element = document.createElement("p");
  element.className = name;
  element.textContent = text;
  return element;
}
