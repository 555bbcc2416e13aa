// What a letter says, what it quotes and how it is signed, told apart in its text.

export interface Folded {
  readonly body: string;
  readonly quoted: string | null;
  readonly signature: string | null;
}

/** More lines than anybody writes by hand are looked at no further. */
const mostLines = 20_000;

export function foldText(text: string): Folded {
  const lines = text.split("\n", mostLines);
  const rest = text.split("\n").slice(mostLines);
  const { body, quoted } = withoutQuote(lines);
  // A letter that is nothing but a quote (forwarded without a word) is what was meant to be said.
  if (trimLines(body).length === 0) return { body: text.trim(), quoted: null, signature: null };
  const { said, signed } = withoutSignature(trimLines(body));
  const folded = [...quoted, ...rest];
  return {
    body: said.join("\n").trim(),
    quoted: folded.length > 0 ? trimLines(folded).join("\n") || null : null,
    signature: signed.length > 0 ? trimLines(signed).join("\n") || null : null,
  };
}

function withoutQuote(lines: readonly string[]): { body: string[]; quoted: string[] } {
  for (let at = 0; at < lines.length; at += 1) {
    if (isDivider(lines, at)) return { body: lines.slice(0, at), quoted: lines.slice(at) };
    const height = attributionAt(lines, at);
    if (height > 0) return aroundQuote(lines, at, at + height);
    if (isQuoted(lines[at])) return aroundQuote(lines, at, at);
  }
  return { body: [...lines], quoted: [] };
}

/** Beneath a quote somebody may answer; between quotes too, and then nothing is folded but the whole is the answer. */
function aroundQuote(
  lines: readonly string[],
  from: number,
  quoteFrom: number,
): { body: string[]; quoted: string[] } {
  let begin = quoteFrom;
  while (begin < lines.length && lines[begin]?.trim() === "") begin += 1;
  if (!isQuoted(lines[begin])) {
    // An attribution and then text without marks: the program quotes all the rest.
    return { body: lines.slice(0, from), quoted: lines.slice(from) };
  }
  let end = begin;
  while (end < lines.length && (isQuoted(lines[end]) || lines[end]?.trim() === "")) end += 1;
  const after = lines.slice(end);
  if (trimLines(after).length === 0) return { body: lines.slice(0, from), quoted: lines.slice(from) };
  if (after.some(isQuoted)) return { body: [...lines], quoted: [] };
  return { body: [...lines.slice(0, from), ...after], quoted: lines.slice(from, end) };
}

const isQuoted = (line: string | undefined): boolean => line !== undefined && /^\s{0,2}(>|\|\s)/.test(line);

const dividers =
  /^\s*[-_=*]{2,}\s*(original message|original appointment|forwarded message|forwarded by|reply message|исходное сообщение|пересылаемое сообщение|пересланное сообщение|перенаправленное сообщение|начало переадресованного сообщения|конец сообщения|ursprüngliche nachricht|original-nachricht|weitergeleitete nachricht|message d'origine|message original|mensaje original|messaggio originale|mensagem original|oorspronkelijk bericht|oryginalna wiadomość|вихідне повідомлення).{0,100}$/iu;
const begun =
  /^\s*(begin forwarded message|начало переадресованного сообщения|пересланное сообщение|original message|исходное сообщение)\s*:\s*$/iu;

const from = /^\s*[*_]{0,2}(from|от|от кого|von|de|da|van|od|від)\s*[*_]{0,2}\s*:\s*[*_]{0,2}\s*\S/iu;
const sent =
  /^\s*[*_]{0,2}(sent|date|отправлено|дата|послано|gesendet|datum|envoyé|enviado|inviato|data|verzonden|wysłano|надіслано)\s*[*_]{0,2}\s*:/iu;
const toOrSubject =
  /^\s*[*_]{0,2}(to|subject|cc|кому|тема|копия|an|betreff|à|objet|para|asunto|a|oggetto|assunto|aan|onderwerp|do|temat|кому)\s*[*_]{0,2}\s*:/iu;

/** A line by which a program says that what follows is an older letter: a ruler with words, or that letter's heading. */
function isDivider(lines: readonly string[], at: number): boolean {
  const line = lines[at] as string;
  if (line.length > 400) return false;
  if (dividers.test(line) || begun.test(line)) return true;
  const next = (from: number) => lines.slice(from, from + 6).map((one) => one.slice(0, 400));
  const heading = (from_: number) => {
    const block = next(from_);
    return (
      from.test(block[0] ?? "") &&
      block.some((one) => sent.test(one)) &&
      block.some((one) => toOrSubject.test(one))
    );
  };
  if (/^\s*_{10,}\s*$/.test(line) || /^\s*-{8,}\s*$/.test(line)) {
    const below = lines.slice(at + 1, at + 4).findIndex((one) => one.trim() !== "");
    return below >= 0 && heading(at + 1 + below);
  }
  return heading(at);
}

const verbs =
  /(wrote|writes|пишет|пишут|писал|писала|написал|написала|написал\(а\)|schrieb|a écrit|écrit|escribió|ha scritto|scrisse|escreveu|schreef|napisał|napisał\(a\)|пише|написав)\s*:?\s*$|\s(schrieb|schreef|skrev|kirjoitti)\s[^:]{1,150}:\s*$/iu;
const days = /\d{1,4}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}:\d{2}|\b(19|20)\d{2}\b/;
const someone = /<[^<>\s]{1,200}@[^<>\s]{1,200}>|\[mailto:|[^\s<>@]{1,100}@[^\s<>@]{2,100}/;

/** How many lines an attribution takes that begins here: "On … wrote:", "3 марта 2026 г., в 10:15, … написал(а):". */
function attributionAt(lines: readonly string[], at: number): number {
  const first = (lines[at] as string).trim();
  if (first === "" || first.length > 300 || !startsAttribution(first)) return 0;
  let joined = "";
  for (let height = 1; height <= 3 && at + height <= lines.length; height += 1) {
    const line = (lines[at + height - 1] as string).trim();
    if (line === "" || line.length > 300) return 0;
    joined = `${joined} ${line}`.trim();
    if (!days.test(joined)) continue;
    if (verbs.test(joined) && joined.endsWith(":")) return height;
    if (joined.endsWith(":") && someone.test(joined)) return height;
    if (verbs.test(joined) && isQuoted(lines[at + height])) return height;
  }
  return 0;
}

function startsAttribution(line: string): boolean {
  return (
    /^(on|am|le|el|il|em|op|w dniu|dnia|в|от)\s/iu.test(line) ||
    /^["«]?\p{L}[\p{L}.,"»«\s-]{0,80}<[^<>\s]+@/u.test(line) ||
    /^\d/.test(line) ||
    /^(пн|вт|ср|чт|пт|сб|вс|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье)[.,\s]/iu.test(
      line,
    ) ||
    /^(mon|tue|wed|thu|fri|sat|sun)[a-z]*[.,\s]/i.test(line) ||
    verbs.test(line)
  );
}

const closings =
  /^\s*(с (большим |искренним |глубоким )?уважением|с наилучшими( пожеланиями)?|с благодарностью|всего (доброго|хорошего|наилучшего)|заранее (спасибо|благодар(ю|ен|на)),? с уважением|(best|kind|warm|kindest|warmest) regards|regards|best wishes|sincerely|yours (sincerely|faithfully|truly)|many thanks,? and regards|cheers|mit freundlichen grüßen|mit freundlichem gruß|viele grüße|beste grüße|cordialement|bien à vous|saludos( cordiales)?|cordiali saluti|atenciosamente|met vriendelijke groet(en)?|z poważaniem|pozdrawiam|з повагою)(\s*[,.!;–—-].{0,120})?\s*$/iu;
const device =
  /^\s*(отправлено (с|из|от) |отправлено через |sent (from|via|with) |get outlook for |скачать outlook для |gesendet von |envoyé de |enviado desde |inviato da |надіслано з )\S.{0,120}$/iu;
const mostSigned = 15;

function withoutSignature(lines: readonly string[]): { said: string[]; signed: string[] } {
  const cut = (at: number) => ({ said: lines.slice(0, at), signed: lines.slice(at) });
  const earliest = Math.max(1, lines.length - 60);
  for (let at = lines.length - 1; at >= earliest; at -= 1) {
    if (/^--\s?$/.test(lines[at] as string))
      return said(lines, at) ? cut(at) : { said: [...lines], signed: [] };
  }
  let best = lines.length;
  let filled = 0;
  for (let at = lines.length - 1; at >= 1 && filled <= mostSigned; at -= 1) {
    const line = lines[at] as string;
    if (line.trim() === "") continue;
    filled += 1;
    if (line.length > 200) break;
    if (closings.test(line) || (device.test(line) && filled <= 2)) best = at;
    else if (isQuoted(line)) break;
  }
  return best < lines.length && said(lines, best) ? cut(best) : { said: [...lines], signed: [] };
}

const said = (lines: readonly string[], before: number): boolean =>
  lines.slice(0, before).some((line) => line.trim() !== "");

function trimLines(lines: readonly string[]): string[] {
  let begin = 0;
  let end = lines.length;
  while (begin < end && lines[begin]?.trim() === "") begin += 1;
  while (end > begin && lines[end - 1]?.trim() === "") end -= 1;
  return lines.slice(begin, end);
}
