// An echo bot on grammY, for the sandbox's tests: see ../README.md.

const { Bot, InlineKeyboard, InputFile } = await import("grammy").catch(() => process.exit(3));

const url = process.env.SANDBOX_URL.replace(/\/$/, "");
const token = process.env.SANDBOX_TOKEN;
const bot = new Bot(token, { client: { apiRoot: url } });
const html = { parse_mode: "HTML" };
const escape = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const keyboard = (label) => new InlineKeyboard().text(label, "again");

bot.command("start", (ctx) =>
  ctx.reply(`Здравствуйте, <b>${escape(ctx.from.first_name)}</b>!`, { ...html, reply_markup: keyboard("Ещё") }));

bot.on("callback_query:data", async (ctx) => {
  await ctx.answerCallbackQuery("Принято");
  await ctx.editMessageText("Нажато: 1 &lt; 2 &amp; всё", { ...html, reply_markup: keyboard("И ещё") });
});

bot.on("message:text", (ctx) => ctx.reply(`<i>${escape(ctx.message.text)}</i>`, html));

bot.on("message:document", async (ctx) => {
  const file = await ctx.getFile();
  const response = await fetch(`${url}/file/bot${token}/${file.file_path}`);
  const body = new Uint8Array(await response.arrayBuffer());
  const name = `Эхо ${ctx.message.document.file_name}`;
  await ctx.replyWithDocument(new InputFile(body.reverse(), name), { caption: `${body.length} Б` });
});

bot.on("message:photo", (ctx) => ctx.replyWithPhoto(ctx.message.photo.at(-1).file_id, { caption: "та же" }));

await bot.start({ timeout: 30 });
