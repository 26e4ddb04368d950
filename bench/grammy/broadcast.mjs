// The same announcement to the same chats as grammY's own pages advise it: messages one after another, auto-retry for what is refused, the throttler in
// front of it, the runner because of the throttler (README of transformer-throttler; «How to Broadcast Messages» in the guide, advanced/flood).
// Reads from stdin one line of JSON {apiRoot, token, throttled, text, reply_markup, chats}. Begins when somebody writes /send, and at the end prints one
// line of JSON with the chats it gave up.
import { createInterface } from "node:readline";
import { autoRetry } from "@grammyjs/auto-retry";
import { run } from "@grammyjs/runner";
import { apiThrottler } from "@grammyjs/transformer-throttler";
import { Bot } from "grammy";

const lines = createInterface({ input: process.stdin });
const { apiRoot, token, throttled, text, reply_markup, chats } = JSON.parse((await lines[Symbol.asyncIterator]().next()).value);

const bot = new Bot(token, { client: { apiRoot } });
if (throttled) bot.api.config.use(apiThrottler());
bot.api.config.use(autoRetry());

const menu = { inline_keyboard: [[{ text: "Меню", callback_data: "menu" }]] };
let screens = 0;

bot.command("menu", (ctx) => ctx.reply("Меню", { reply_markup: menu }));
bot.on("callback_query:data", async (ctx) => {
  await ctx.answerCallbackQuery();
  await ctx.editMessageText(`Экран ${++screens}`, { reply_markup: menu });
});
bot.command("send", () => {
  broadcast(); // not awaited: the other updates go on
});
bot.catch((failure) => console.error(failure.message));

async function broadcast() {
  const failed = [];
  for (const chat of chats) {
    try {
      await bot.api.sendMessage(chat, text, { parse_mode: "HTML", reply_markup });
    } catch (error) {
      failed.push(chat);
    }
  }
  console.log(JSON.stringify({ failed }));
}

run(bot);
