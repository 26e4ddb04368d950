import { connect, read } from "./link.mjs";
import { Clock } from "./clock.mjs";
import { Phone } from "./phone.mjs";
import { Tabs } from "./tabs.mjs";

const note = document.querySelector("[data-role=note]");
const tabs = new Tabs(document.querySelector(".tabs"));
const clock = new Clock(document.querySelector("[data-role=clock]"), say);
const phones = new Map();
let bot;
let run;

connect({
  opened: async () => {
    say("");
    await readTown();
  },
  changed: async ({ kind, person }) => {
    if (kind === "Clock") await clock.refresh();
    else if (person === null || !phones.has(person)) await readTown();
    else await readPhone(person);
  },
  lost: () => say("Нет связи с сервером, пробуем снова…"),
});

setInterval(() => {
  if (!document.hidden) clock.refresh();
}, 5000);

async function readTown() {
  const town = await read("/sandbox/state");
  if (run && run !== town.run) location.reload();
  run = town.run;
  bot = town.bot;
  document.title = `${bot.name} — песочница`;
  clock.show(town.clock);
  for (const person of town.people) draw(person);
}

async function readPhone(id) {
  draw(await read(`/sandbox/people/${id}`));
}

function draw(person) {
  let phone = phones.get(person.id);
  if (!phone) {
    phone = new Phone(person, phones.size, bot, () => clock.zone);
    phones.set(person.id, phone);
    document.querySelector(".phones").append(phone.element);
    tabs.add(phone);
  }

  if (phone.draw(person)) tabs.mark(phone);
}

function say(text) {
  note.textContent = text;
}
