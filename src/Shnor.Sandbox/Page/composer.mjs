import { make } from "./make.mjs";
import { Menu } from "./menu.mjs";
import { typed } from "./typing.mjs";

/** What is under the chat: the input line, or «Старт», or «Разблокировать». */
export class Composer {
  constructor(phone) {
    this.phone = phone;
    this.input = phone.role("input");
    this.menu = new Menu(phone.role("commands"));
    phone.role("composer").addEventListener("submit", (e) => this.submit(e));
    this.input.addEventListener("keydown", (e) => {
      if (e.key === "Enter" && !e.shiftKey && !e.isComposing) this.submit(e);
    });
    phone.role("start").addEventListener("click", () => phone.start());
    phone.role("invite").addEventListener("submit", (e) => this.openInvitation(e));
  }

  draw({ started, blocked, commands }) {
    const focused = this.phone.find(".phone-foot").contains(document.activeElement);
    const before = [started, blocked].join();
    this.phone.role("gate").hidden = started || blocked;
    this.phone.role("blocked").hidden = !blocked;
    this.phone.role("composer").hidden = !started || blocked;
    // What was pressed has gone; the focus goes to what took its place.
    if (focused && this.before !== before) this.phone.focus();
    this.before = before;
    this.drawCommands(commands);
  }

  drawCommands(commands) {
    const state = JSON.stringify(commands);
    if (this.commands === state) return;
    this.commands = state;
    this.menu.button.hidden = commands.length === 0;
    this.menu.list.replaceChildren(...commands.map(({ command, description }) => {
      const item = make("button");
      item.type = "button";
      item.role = "menuitem";
      const about = make("small");
      about.textContent = description;
      item.append(`/${command}`, about);
      item.addEventListener("click", () => this.phone.do("text", { text: `/${command}` }));
      return item;
    }));
  }

  async submit(e) {
    e.preventDefault();
    const text = this.input.value.trim();
    if (!text) return;
    this.input.value = "";
    const code = this.phone.invitation(text);
    const done = code === null ? await this.phone.do("text", typed(text)) : await this.phone.start(code);
    if (!done) this.input.value = text;
    this.input.focus();
  }

  openInvitation(e) {
    e.preventDefault();
    const code = this.phone.invitation(this.phone.role("invite-link").value);
    if (code === null) this.phone.notices.toast(`Нужна ссылка вида https://t.me/${this.phone.town.bot.username}?start=…`);
    else this.phone.start(code);
  }
}
