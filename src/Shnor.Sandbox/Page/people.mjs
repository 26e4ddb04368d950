import { inOneLine } from "./message.mjs";
import { date, day, time } from "./times.mjs";

const short = (name) => name.replace(/^(\S+)\s+(\S).*$/, "$1 $2.");

/** Everybody's chats: a list at the left where the phones do not all fit, tabs on a narrow screen. */
export class People {
  constructor(element, choose) {
    this.element = element;
    this.choose = choose;
    this.rows = new Map();
    element.addEventListener("keydown", (e) => this.key(e));
  }

  add(phone) {
    const row = document.getElementById("row").content.cloneNode(true).firstElementChild;
    row.id = `tab-${phone.id}`;
    row.dataset.person = phone.id;
    row.title = phone.name;
    row.setAttribute("aria-controls", phone.element.id);
    row.querySelector(".avatar").replaceWith(phone.avatar());
    row.querySelector(".row-name").textContent = phone.name;
    row.querySelector(".row-short").textContent = short(phone.name);
    row.addEventListener("click", () => this.choose(phone));
    this.rows.set(phone, row);
    this.element.append(row);
    this.draw(phone);
  }

  /** The clock has moved: what was of today may be of yesterday. */
  drawAll() {
    for (const phone of this.rows.keys()) this.draw(phone);
  }

  draw(phone) {
    const row = this.rows.get(phone);
    const { last, unread } = phone.chat;
    row.querySelector(".row-last").textContent = last ? (last.fromBot || last.service ? "" : phone.isGroup ? `${last.author}: ` : "Вы: ") + inOneLine(last) : "Ещё нет сообщений";
    row.querySelector(".row-time").textContent = last ? when(last.at, phone.town.clock) : "";
    showCount(row.querySelector(".badge"), unread);
    row.setAttribute("aria-label", unread > 0 ? `${phone.name}, непрочитанных: ${unread}` : phone.name);
  }

  /** One row is a stop of Tab; arrows go on from it. */
  show(open, current) {
    for (const [phone, row] of this.rows) {
      row.setAttribute("aria-selected", String(open.includes(phone)));
      row.tabIndex = phone === current ? 0 : -1;
    }

    this.rows.get(current)?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  key(e) {
    const rows = [...this.rows.values()];
    const at = rows.indexOf(document.activeElement);
    const next = {
      ArrowDown: (at + 1) % rows.length,
      ArrowRight: (at + 1) % rows.length,
      ArrowUp: (at - 1 + rows.length) % rows.length,
      ArrowLeft: (at - 1 + rows.length) % rows.length,
      Home: 0,
      End: rows.length - 1,
    }[e.key];
    if (next === undefined || e.altKey) return;
    e.preventDefault();
    rows[next].click();
    rows[next].focus();
  }
}

/** «3», and nothing for none. */
export function showCount(badge, count) {
  badge.hidden = count === 0;
  badge.textContent = count > 99 ? "99+" : String(count);
}

/** Today's by the hour, older ones by the day: as in any list of chats. Today is the town's, not the machine's. */
function when(instant, { zone, now }) {
  return day(instant, zone) === day(now, zone) ? time(instant, zone) : date(instant, zone);
}
