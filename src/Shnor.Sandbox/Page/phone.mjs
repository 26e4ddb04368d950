import { Chat } from "./chat.mjs";
import { Composer } from "./composer.mjs";
import { Files } from "./files.mjs";
import { codeOf } from "./invitation.mjs";
import { act } from "./link.mjs";
import { make } from "./make.mjs";
import { Menu } from "./menu.mjs";
import { Notices } from "./notices.mjs";

const ACTION_LASTS = 5000; // milliseconds (Bot API, sendChatAction)
const ACTIONS = { upload_document: "отправляет файл…", upload_photo: "отправляет фото…" };

/** One person's phone: their chat with the bot and what they can do in it. */
export class Phone {
  /**
   * @param place its number, for the colour
   * @param town what all phones share: the bot, the clock, `marks` of what is read
   * @param doing what concerns more than this phone: `changed`, `open` an invitation
   */
  constructor(person, place, town, doing) {
    this.id = person.id;
    this.name = person.name;
    this.caption = person.caption;
    this.tone = place % 6;
    this.town = town;
    this.doing = doing;
    this.element = document.getElementById("phone").content.cloneNode(true).firstElementChild;
    this.element.id = `phone-${person.id}`;
    this.element.dataset.person = person.id;
    this.element.setAttribute("aria-label", person.name);
    this.find(".avatar").replaceWith(this.avatar());
    this.find(".phone-name").textContent = person.name;
    this.find(".phone-caption").title = person.caption;
    this.chat = new Chat(this, town.marks);
    this.notices = new Notices(this.element);
    this.composer = new Composer(this);
    this.files = new Files(this);
    new Menu(this.role("menu"));
    this.role("save").href = `/sandbox/people/${this.id}/transcript`;
    this.role("save").download = `Переписка ${person.name}.txt`;
    this.role("block").addEventListener("click", () => this.do("block", { blocked: !this.blocked }));
    this.role("unblock").addEventListener("click", () => this.start());
  }

  /** Draws the state; returns what the bot said new. */
  draw(person) {
    this.started = person.started;
    this.blocked = person.blocked;
    this.role("block").textContent = person.blocked ? "Разблокировать бота" : "Заблокировать бота";
    this.drawCaption(person.action);
    this.composer.draw(person);
    this.notices.draw(person.answers);
    const news = this.chat.draw(person);
    this.changed();
    return news;
  }

  /** Who the person is, or that the bot is just writing to them. */
  drawCaption(action) {
    clearTimeout(this.typing);
    this.find(".phone-caption").textContent = action ? ACTIONS[action] ?? "печатает…" : this.caption;
    if (action) this.typing = setTimeout(() => this.drawCaption(), ACTION_LASTS);
  }

  get canSend() {
    return this.started && !this.blocked;
  }

  changed() {
    this.doing.changed(this);
  }

  avatar() {
    const element = make("span", `avatar tone-${this.tone}`);
    element.setAttribute("aria-hidden", "true");
    element.textContent = this.name.split(/\s+/).slice(0, 2).map((word) => word[0]).join("");
    return element;
  }

  /** To where one goes on: the input line, «Старт», or «Разблокировать». */
  focus() {
    const stops = ["input", "start", "unblock"].map((name) => this.role(name));
    stops.find((stop) => stop.checkVisibility())?.focus();
  }

  press(messageId, data, button) {
    button.setAttribute("aria-busy", "true");
    return this.do("press", { messageId, data }).then((done) => {
      if (!done) button.removeAttribute("aria-busy");
    });
  }

  start(payload) {
    return this.do("start", payload ? { payload } : {});
  }

  /** A link as its element; an invitation to our own bot is opened by somebody of the town. */
  link(url) {
    const anchor = make("a");
    anchor.href = /^(https?|tg):/i.test(url) ? url : "#";
    const code = this.invitation(url);
    if (code === null) {
      anchor.target = "_blank";
      anchor.rel = "noopener noreferrer";
    } else {
      anchor.addEventListener("click", (e) => {
        e.preventDefault();
        this.doing.open(code);
      });
    }

    return anchor;
  }

  command(text) {
    const anchor = make("a");
    anchor.href = "#";
    anchor.addEventListener("click", (e) => {
      e.preventDefault();
      this.do("text", { text });
    });
    return anchor;
  }

  invitation(text) {
    return codeOf(text, this.town.bot);
  }

  async do(what, body) {
    return this.try(() => act(`/sandbox/people/${this.id}/${what}`, body));
  }

  async try(work) {
    try {
      await work();
      return true;
    } catch (error) {
      this.notices.toast(error.message);
      return false;
    }
  }

  find(selector) {
    return this.element.querySelector(selector);
  }

  role(name) {
    return this.find(`[data-role=${name}]`);
  }
}
