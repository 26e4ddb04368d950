import { inOneLine } from "./message.mjs";

const LONGEST = 300; // characters read aloud; the rest is in the chat

/** Says aloud what came, and to whom: with several phones in sight one voice is enough. */
export class Announcer {
  constructor(element) {
    this.element = element;
  }

  say(phone, news) {
    if (news.length === 0) return;
    const words = news.map((message) => {
      const buttons = message.rows.flat().map((button) => button.label);
      return inOneLine(message).slice(0, LONGEST) + (buttons.length > 0 ? ` Кнопки: ${buttons.join(", ")}.` : "");
    });
    this.element.textContent = `${phone.name}: ${words.join(" ")}`;
  }
}
