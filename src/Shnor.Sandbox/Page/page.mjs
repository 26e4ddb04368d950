import { Announcer } from "./announcer.mjs";
import { Clock } from "./clock.mjs";
import { Desk } from "./desk.mjs";
import { asked } from "./dialog.mjs";
import { addGroup, GroupPhone } from "./group.mjs";
import { askWho } from "./invitation.mjs";
import { connect, read } from "./link.mjs";
import { Marks } from "./marks.mjs";
import { Menu } from "./menu.mjs";
import { addNewcomer } from "./newcomer.mjs";
import { People } from "./people.mjs";
import { Phone } from "./phone.mjs";

const role = (name) => document.querySelector(`[data-role=${name}]`);
const say = (text) => (role("note").textContent = text);
const phones = new Map();
const ofPeople = () => [...phones.values()].filter((phone) => !phone.isGroup);
const people = new People(document.querySelector(".people"), (phone) => desk.show(phone));
const desk = new Desk(people);
const announcer = new Announcer(role("announcer"));
const town = { clock: new Clock(role("clock"), { say, moved: () => people.drawAll() }), bot: null, marks: null };
let run;

connect({
  opened: async () => {
    await readTown();
    say("");
  },
  changed: async ({ kind, person, group }) => {
    // What is read this page knows best.
    if (kind === "Read") return;
    if (group !== undefined && group !== null) await drawGroup(group);
    else if (kind === "Clock") await town.clock.refresh();
    else if (person === null || !phones.has(person)) await readTown();
    else draw(await read(`/sandbox/people/${person}`));
  },
  lost: () => say("Нет связи с сервером, пробуем снова…"),
});

setInterval(() => {
  if (!document.hidden) town.clock.refresh();
}, 5000);

new Menu(role("page-menu"));
role("add-person").addEventListener("click", addPerson);
role("add-group").addEventListener("click", newGroup);
role("keys").addEventListener("click", () => asked(document.getElementById("keys")));
role("skip").addEventListener("click", (e) => {
  e.preventDefault();
  desk.current?.focus();
});
document.addEventListener("keydown", (e) => {
  if (!e.altKey || !["ArrowDown", "ArrowUp"].includes(e.key) || document.querySelector("dialog[open]")) return;
  e.preventDefault();
  desk.step(e.key === "ArrowDown" ? 1 : -1);
});

async function readTown() {
  const state = await read("/sandbox/state");
  if (run && run !== state.run) location.reload();
  if (!run) town.marks = new Marks(state.run);
  run = state.run;
  town.bot = state.bot;
  town.clock.show(state.clock);
  for (const person of state.people) draw(person);
  for (const group of state.groups) draw(group, GroupPhone);
}

async function drawGroup(id) {
  draw(await read(`/sandbox/groups/${id}`), GroupPhone);
}

function draw(person, Kind = Phone) {
  const known = phones.has(person.id);
  if (!known) phones.set(person.id, new Kind(person, phones.size, town, { changed, open }));
  const phone = phones.get(person.id);
  const news = phone.draw(person);
  if (known) announcer.say(phone, news);
  else desk.add(phone);
}

function changed(phone) {
  if (people.rows.has(phone)) people.draw(phone);
  const unread = [...phones.values()].reduce((sum, { chat }) => sum + chat.unread, 0);
  document.title = `${unread > 0 ? `(${unread}) ` : ""}Песочница — ${town.bot.name}`;
}

async function addPerson() {
  try {
    const added = await addNewcomer(ofPeople().map((phone) => phone.name));
    if (added === null) return null;
    if (!phones.has(added.id)) draw(await read(`/sandbox/people/${added.id}`));
    const phone = phones.get(added.id);
    desk.show(phone);
    phone.focus();
    return phone;
  } catch (error) {
    say(error.message);
    return null;
  }
}

async function newGroup() {
  try {
    const added = await addGroup(ofPeople(), [...phones.values()].filter((phone) => phone.isGroup));
    if (!phones.has(added.id)) draw(added, GroupPhone);
    desk.show(phones.get(added.id));
    phones.get(added.id).focus();
  } catch (error) {
    say(error.message);
  }
}

async function open(code) {
  const who = await askWho(ofPeople(), code);
  const phone = who === "new" ? await addPerson() : who;
  if (!phone) return;
  desk.show(phone);
  await phone.start(code);
  phone.focus();
}
