"""An echo bot on python-telegram-bot 13, for the sandbox's tests: see ../README.md."""

import io
import os
import sys
import warnings

warnings.filterwarnings("ignore")  # Debian's build talks about its urllib3

try:
    from html import escape
    from telegram import InlineKeyboardButton, InlineKeyboardMarkup, ParseMode
    from telegram.ext import CallbackQueryHandler, CommandHandler, Filters, MessageHandler, Updater
except ImportError:
    sys.exit(3)

URL, TOKEN = os.environ["SANDBOX_URL"].rstrip("/"), os.environ["SANDBOX_TOKEN"]


def keyboard(label):
    return InlineKeyboardMarkup([[InlineKeyboardButton(label, callback_data="again")]])


def start(update, context):
    name = escape(update.effective_user.first_name)
    update.message.reply_text(f"Здравствуйте, <b>{name}</b>!", parse_mode=ParseMode.HTML, reply_markup=keyboard("Ещё"))


def press(update, context):
    update.callback_query.answer("Принято")
    update.callback_query.edit_message_text("Нажато: 1 &lt; 2 &amp; всё", parse_mode=ParseMode.HTML, reply_markup=keyboard("И ещё"))


def text(update, context):
    update.message.reply_text(f"<i>{escape(update.message.text)}</i>", parse_mode=ParseMode.HTML)


def document(update, context):
    sent = update.message.document
    body = bytes(sent.get_file().download_as_bytearray())
    update.message.reply_document(io.BytesIO(body[::-1]), filename=f"Эхо {sent.file_name}", caption=f"{len(body)} Б")


def photo(update, context):
    update.message.reply_photo(update.message.photo[-1].file_id, caption="та же")


updater = Updater(TOKEN, base_url=f"{URL}/bot", base_file_url=f"{URL}/file/bot")
updater.dispatcher.add_handler(CommandHandler("start", start))
updater.dispatcher.add_handler(CallbackQueryHandler(press))
updater.dispatcher.add_handler(MessageHandler(Filters.text, text))
updater.dispatcher.add_handler(MessageHandler(Filters.document, document))
updater.dispatcher.add_handler(MessageHandler(Filters.photo, photo))
updater.start_polling(poll_interval=0, timeout=30)
updater.idle()
