import { Composer } from "./composer.mjs";
import { Drop } from "./drop.mjs";
import { act } from "./link.mjs";
import { drawMessage } from "./message.mjs";
import { Notices } from "./notices.mjs";
import { day } from "./times.mjs";

/** One person's phone: their chat with the bot and what they can do in it. */
export class Phone {
  constructor(person, place, bot, zone) {
    this.id = person.id;
    this.name = person.name;
    this.bot = bot;
    this.zone = zone;
    this.drawn = new Map();
    this.element = document.getElementById("phone").content.cloneNode(true).firstElementChild;
    this.element.id = `phone-${person.id}`;
    this.element.dataset.person = person.id;
    this.find(".avatar").textContent = initials(person.name);
    this.find(".avatar").classList.add(`tone-${place % 4}`);
    this.find(".phone-name").textContent = person.name;
    this.find(".phone-caption").textContent = person.caption;
    this.find(".phone-caption").title = person.caption;
    this.chat = this.find(".chat");
    this.keepAtEnd();
    this.notices = new Notices(this.element);
    this.composer = new Composer(this);
    new Drop(this.role("menu"));
    this.role("block").addEventListener("click", () => this.do("block", { blocked: !this.blocked }));
    this.role("unblock").addEventListener("click", () => this.do("start", {}));
  }

  /** Draws the state; true when the bot said something new. */
  draw(person) {
    this.blocked = person.blocked;
    this.role("block").textContent = person.blocked ? "Разблокировать бота" : "Заблокировать бота";
    this.composer.draw(person);
    this.notices.draw(person.answers);
    const news = this.drawMessages(person.messages);
    if (person.messages.length === 0) this.chat.append(this.empty(person.started));
    if (this.atEnd || (news && !news.fromBot)) this.toEnd();
    return Boolean(news?.fromBot);
  }

  drawMessages(messages) {
    let news = null;
    let previousDay = "";
    this.chat.querySelector(".chat-empty")?.remove();
    for (const message of messages) {
      const today = day(message.at, this.zone());
      const state = JSON.stringify([message, this.zone()]);
      const old = this.drawn.get(message.id);
      if (!old) {
        if (today !== previousDay) this.chat.append(separator(today));
        const element = drawMessage(message, this.zone(), this);
        this.chat.append(element);
        this.drawn.set(message.id, { element, state });
        news = message;
      } else if (old.state !== state) {
        const element = drawMessage(message, this.zone(), this);
        this.replace(old.element, element);
        this.drawn.set(message.id, { element, state });
      }

      previousDay = today;
    }

    return news;
  }

  /** The sandbox forgets its chats when it stops, the bot does not: who is already known goes on from the menu. */
  empty(started) {
    const element = document.createElement("p");
    element.className = "chat-empty";
    element.textContent = `Здесь будет переписка с ботом «${this.bot.name}».`;
    if (started) {
      const menu = this.command("/menu");
      menu.textContent = "/menu";
      element.append(document.createElement("br"), "Открыть меню: ", menu);
    }

    return element;
  }

  /** Whoever walks by keyboard stays on the button they pressed, or on what took its place. */
  replace(before, after) {
    const place = [...before.querySelectorAll("[data-role=button]")].indexOf(document.activeElement);
    before.replaceWith(after);
    if (place < 0) return;
    const buttons = after.querySelectorAll("[data-role=button]");
    (buttons[Math.min(place, buttons.length - 1)] ?? this.chat).focus();
  }

  press(messageId, data, button) {
    button.setAttribute("aria-busy", "true");
    return this.do("press", { messageId, data }).then((done) => {
      if (!done) button.removeAttribute("aria-busy");
    });
  }

  /** A link as its element; an invitation to our own bot opens right here. */
  link(url) {
    const anchor = document.createElement("a");
    anchor.href = /^(https?|tg):/i.test(url) ? url : "#";
    const payload = this.invitation(url);
    if (payload === null) {
      anchor.target = "_blank";
      anchor.rel = "noopener noreferrer";
    } else {
      anchor.addEventListener("click", (e) => {
        e.preventDefault();
        this.do("start", { payload });
      });
    }

    return anchor;
  }

  command(text) {
    const anchor = document.createElement("a");
    anchor.href = "#";
    anchor.addEventListener("click", (e) => {
      e.preventDefault();
      this.do("text", { text });
    });
    return anchor;
  }

  /** The code of an invitation link to this bot, or null. */
  invitation(text) {
    const link = text.trim().match(/^(?:https?:\/\/)?t\.me\/(\w+)\?start=([\w-]+)$/i);
    return link && link[1].toLowerCase() === this.bot.username.toLowerCase() ? link[2] : null;
  }

  async do(what, body) {
    try {
      await act(`/sandbox/people/${this.id}/${what}`, body);
      return true;
    } catch (error) {
      this.notices.toast(error.message);
      return false;
    }
  }

  /** Who reads the newest keeps seeing it when the chat grows or the window changes; who went up is left alone. */
  keepAtEnd() {
    this.atEnd = true;
    let before = 0;
    this.chat.addEventListener("scroll", () => {
      const { scrollTop, scrollHeight, clientHeight } = this.chat;
      // A chat that grew is not at its end either; only a reader goes up.
      if (scrollHeight - scrollTop - clientHeight < 60) this.atEnd = true;
      else if (scrollTop < before) this.atEnd = false;
      before = scrollTop;
    });
    new ResizeObserver(() => {
      if (this.atEnd) this.toEnd();
    }).observe(this.chat);
  }

  toEnd() {
    this.chat.scrollTop = this.chat.scrollHeight;
  }

  find(selector) {
    return this.element.querySelector(selector);
  }

  role(name) {
    return this.find(`[data-role=${name}]`);
  }
}

const initials = (name) => name.split(/\s+/).slice(0, 2).map((word) => word[0]).join("");

function separator(text) {
  const element = document.createElement("div");
  element.className = "day";
  element.textContent = text;
  return element;
}
