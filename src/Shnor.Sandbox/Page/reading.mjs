import { showCount } from "./people.mjs";

const AT_END = 60; // pixels from the end that still count as the end
const SEEN = 32; // pixels of a message that must show for it to be read

/** How far a chat is read: what shows in the window is, as in any messenger. Who reads the newest keeps seeing it; who went up is left alone. */
export class Reading {
  constructor(chat, down, { lastRead, moved }) {
    this.chat = chat;
    this.down = down;
    this.lastRead = lastRead;
    this.moved = moved;
    this.atEnd = true;
    this.height = 0;
    let before = 0;
    chat.addEventListener("scroll", () => {
      // A chat that grew is not at its end either; only a reader goes up.
      if (this.fromEnd < AT_END) this.atEnd = true;
      else if (chat.scrollTop < before) this.atEnd = false;
      before = chat.scrollTop;
      this.look();
    });
    down.addEventListener("click", () => {
      this.toEnd();
      chat.focus({ preventScroll: true });
    });
    new ResizeObserver(() => this.resized()).observe(chat);
    document.addEventListener("visibilitychange", () => this.look());
  }

  get isShown() {
    return !document.hidden && this.chat.clientHeight > 0;
  }

  get fromEnd() {
    return this.chat.scrollHeight - this.chat.scrollTop - this.chat.clientHeight;
  }

  get unread() {
    return [...this.chat.querySelectorAll("[data-from=bot]")].filter((message) => Number(message.dataset.messageId) > this.lastRead);
  }

  /** What the bot wrote and what shows of it is read from now on. */
  look() {
    if (this.isShown) {
      const end = this.chat.getBoundingClientRect().bottom;
      const seen = this.unread.findLast((message) => message.getBoundingClientRect().top + SEEN <= end);
      if (seen) this.readTo(Number(seen.dataset.messageId));
    }

    const count = this.unread.length;
    this.down.hidden = this.fromEnd < AT_END;
    this.down.setAttribute("aria-label", count > 0 ? `Вниз, непрочитанных: ${count}` : "Вниз");
    this.down.title = "Вниз";
    showCount(this.down.querySelector(".badge"), count);
  }

  readTo(id) {
    if (id <= this.lastRead) return;
    this.lastRead = id;
    this.moved(id);
  }

  toEnd() {
    this.atEnd = true;
    this.chat.scrollTop = this.chat.scrollHeight;
    this.look();
  }

  /** The first unread under its line, or the newest. */
  toNews() {
    const line = this.chat.querySelector(".news");
    if (!line || this.unread.length === 0) {
      this.toEnd();
      return;
    }

    this.chat.scrollTop = line.offsetTop - this.chat.offsetTop - 8;
    this.atEnd = this.fromEnd < AT_END;
    this.look();
  }

  resized() {
    const came = this.height === 0 && this.chat.clientHeight > 0;
    this.height = this.chat.clientHeight;
    if (came) this.toNews();
    else if (this.atEnd) this.toEnd();
    else this.look();
  }
}
