import assert from "node:assert/strict";
import { test } from "node:test";
import { foldText } from "./fold.ts";

/** Own words, what the program adds before the quote, and what it quotes. */
const own = "Здравствуйте, пропуск готов?\nНужен к пятнице.";
const quote = "> Пропуск делаем\n> два дня.";

const attributions = {
  "Gmail, English": "On Tue, Mar 3, 2026 at 10:15 AM Anna Yolkina <anna@x.example> wrote:",
  "Gmail, English, folded":
    "On Tue, Mar 3, 2026 at 10:15 AM Anna Yolkina and a long name of a unit\n<anna@x.example> wrote:",
  "Gmail, Russian": "вт, 3 мар. 2026 г. в 10:15, Анна Ёлкина <anna@x.example>:",
  "Apple Mail, Russian": "3 марта 2026 г., в 10:15, Анна Ёлкина <anna@x.example> написал(а):",
  "Apple Mail, English": "On 3 Mar 2026, at 10:15, Anna Yolkina <anna@x.example> wrote:",
  "Thunderbird, Russian": "03.03.2026 10:15, Анна Ёлкина пишет:",
  Yandex: '03.03.2026, 10:15, "Анна Ёлкина" <anna@x.example>:',
  "Mail.ru": "Вторник, 3 марта 2026, 10:15 +03:00 от Анна Ёлкина <anna@x.example>:",
  "The Bat!": "Анна Ёлкина <anna@x.example> 3 марта 2026 г. писала:",
  German: "Am 03.03.2026 um 10:15 schrieb Anna Yolkina:",
  French: "Le mar. 3 mars 2026 à 10:15, Anna Yolkina <anna@x.example> a écrit :",
};

const headings = {
  "Outlook, Russian":
    "From: Анна Ёлкина <anna@x.example>\nSent: Tuesday, March 3, 2026 10:15 AM\nTo: Борис\nSubject: Пропуск\n\nПропуск делаем",
  "Outlook, Russian words":
    "________________________________\nОт: Анна Ёлкина <anna@x.example>\nОтправлено: 3 марта 2026 г. 10:15\nКому: Борис\nТема: Пропуск\n\nПропуск делаем",
  "Outlook, old": "-----Исходное сообщение-----\nОт: Анна\n\nПропуск делаем",
  "Outlook, old, English": "-----Original Message-----\nFrom: Anna\n\nText",
  "Gmail, forwarded": "---------- Forwarded message ---------\nFrom: Anna <anna@x.example>\n\nText",
  "Yandex, forwarded": "-------- Пересылаемое сообщение --------\n03.03.2026, 10:15, Анна:\n\nText",
  "Outlook in bold": "*From:* Anna <anna@x.example>\n*Sent:* Tuesday\n*To:* Boris\n*Subject:* Pass\n\nText",
};

for (const [program, line] of Object.entries(attributions)) {
  test(`${program}: what is quoted is folded away`, () => {
    const { body, quoted } = foldText(`${own}\n\n${line}\n${quote}`);
    assert.equal(body, own);
    assert.equal(quoted, `${line}\n${quote}`);
  });
  test(`${program}: an answer beneath the quote is the answer`, () => {
    const { body, quoted } = foldText(`${line}\n${quote}\n\n${own}`);
    assert.equal(body, own);
    assert.equal(quoted, `${line}\n${quote}`);
  });
}

for (const [program, heading] of Object.entries(headings)) {
  test(`${program}: all below the heading is folded away`, () => {
    const { body, quoted } = foldText(`${own}\n\n${heading}`);
    assert.equal(body, own);
    assert.equal(quoted, heading);
  });
}

test("answers between quotes stay where they are", () => {
  const text = "> Когда?\nЗавтра.\n> Где?\nНа проходной.";
  assert.deepEqual(foldText(text), { body: text, quoted: null, signature: null });
});

test("a letter forwarded without a word is all there", () => {
  const text = "---------- Forwarded message ---------\nFrom: Anna <a@x.example>\n\nText";
  assert.deepEqual(foldText(text), { body: text, quoted: null, signature: null });
});

const signatures = {
  "after two hyphens": "-- \nАнна Ёлкина\nтел. 123",
  "with respect": "С уважением,\nАнна Ёлкина\nБухгалтерия",
  "with respect, on one line": "С уважением, Анна Ёлкина",
  "best regards": "Best regards,\n\nAnna Yolkina\nAccounts",
  "of a phone": "Отправлено с iPhone",
  "of a Russian program": "Отправлено из мобильной Почты Mail",
  "of an English phone": "Sent from my iPhone",
  "of Outlook": "Get Outlook for Android<https://aka.ms/x>",
};
for (const [what, signature] of Object.entries(signatures)) {
  test(`the signature ${what} is told from the text`, () => {
    assert.deepEqual(foldText(`${own}\n\n${signature}`), { body: own, quoted: null, signature });
    const full = foldText(`${own}\n\n${signature}\n\n${attributions["Gmail, Russian"]}\n${quote}`);
    assert.deepEqual([full.body, full.signature], [own, signature]);
    assert.ok(full.quoted?.endsWith(quote));
  });
}

test("what only looks like a mark is text", () => {
  for (const text of [
    "Он пишет: приходите в 10:15.\nИ всё.",
    "С уважением отношусь к вашему труду, но пропуск нужен сегодня же, иначе работа встанет совсем и надолго, а сроки уже прошли и ждать больше нельзя никак вовсе никому из нас.",
    "От: нас\nпривет",
    "Список:\n- раз\n- два",
    "Встреча 3 марта 2026 в 10:15:\nпридёте?",
    "From: here to eternity\nis a film",
    "a > b\nc < d",
  ]) {
    assert.deepEqual(foldText(text), { body: text, quoted: null, signature: null }, text);
  }
});

test("folding takes time in proportion to the text, whatever is in it", () => {
  for (const piece of [
    "On 1 2026 ",
    ">",
    "From: x\n",
    "--------",
    "03.03.2026, 10:15, <",
    "С уважением, ",
    "_".repeat(50),
    "a@".repeat(40),
  ]) {
    const from = process.cpuUsage().user;
    foldText(piece.repeat(200_000 / piece.length));
    foldText(`${piece}\n`.repeat(200_000 / piece.length));
    assert.ok(process.cpuUsage().user - from < 2_000_000, JSON.stringify(piece));
  }
});
