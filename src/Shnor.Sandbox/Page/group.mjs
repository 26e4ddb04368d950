import { act } from "./link.mjs";
import { make } from "./make.mjs";
import { Phone } from "./phone.mjs";

/** A chat of several people: one window for all of them; whoever is chosen above it writes and presses. */
export class GroupPhone extends Phone {
  constructor(group, place, town, doing) {
    super({ id: group.id, name: group.title, caption: "" }, place, town, doing);
    this.isGroup = true;
    this.element.dataset.group = group.id;
    delete this.element.dataset.person;
    this.role("save").hidden = true;
    this.role("file").parentElement.hidden = true;
    this.role("block").hidden = true;
    this.speaker = make("select", "speaker");
    this.speaker.dataset.role = "speaker";
    this.speaker.setAttribute("aria-label", "От чьего имени писать и нажимать");
    this.find(".phone-caption").after(this.speaker);
    this.bot = this.item("bot", () => this.act(this.botInside ? "remove-bot" : "add-bot"));
    this.upgrade = this.item("upgrade", () => this.act("upgrade"));
    this.upgrade.textContent = "Сделать супергруппой";
  }

  draw(group) {
    this.botInside = group.botInside;
    this.moved = group.migratedTo !== null && group.migratedTo !== undefined;
    this.caption = this.moved ? "стал супергруппой: чат продолжается там" : group.botInside ? "бот в чате" : "бота в чате нет";
    this.drawSpeakers(group.members);
    this.bot.textContent = group.botInside ? "Удалить бота" : "Добавить бота";
    this.bot.disabled = this.moved;
    this.upgrade.disabled = this.moved || group.isSupergroup;
    return super.draw({ ...group, started: true, blocked: false, commands: [] });
  }

  drawSpeakers(members) {
    const state = JSON.stringify(members.map(({ id, name }) => [id, name]));
    if (this.speakers === state) return;
    this.speakers = state;
    const chosen = this.speaker.value;
    this.speaker.replaceChildren(...members.map(({ id, name }) => new Option(name, String(id))));
    if (members.some(({ id }) => String(id) === chosen)) this.speaker.value = chosen;
  }

  get canSend() {
    return false; // files
  }

  get actor() {
    return Number(this.speaker.value);
  }

  start() {
    this.notices.toast("Бота запускают в личном чате.");
    return false;
  }

  async do(what, body) {
    return this.try(() => act(`/sandbox/people/${this.actor}/${what}`, { ...body, group: this.id }));
  }

  async act(what) {
    return this.try(() => act(`/sandbox/groups/${this.id}/${what}`, { person: this.actor }));
  }

  item(role, chosen) {
    const button = make("button");
    button.type = "button";
    button.role = "menuitem";
    button.dataset.role = role;
    button.addEventListener("click", chosen);
    this.role("block").after(button);
    return button;
  }
}

/** All who are here, in one chat. */
export function addGroup(people, taken) {
  const number = taken.length + 1;
  return act("/sandbox/groups", { title: number === 1 ? "Чат рабочей группы" : `Чат № ${number}`, members: people.map(({ id }) => id) });
}
