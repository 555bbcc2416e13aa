// The two ways people end up with the wrong letters: the other keyboard layout, and the other alphabet.

const latinKeys = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
const russianKeys = "йцукенгшщзхъфывапролджэячсмитьбюё";

const toRussian = new Map([...latinKeys].map((key, i) => [key, russianKeys[i] as string]));
const toLatin = new Map([...russianKeys].map((key, i) => [key, latinKeys[i] as string]));

/** What the same keys write in the other layout: `ghbynth` is `принтер`. Undefined when it would write no word. */
export function otherLayout(text: string): string | undefined {
  const keys = [...text.toLowerCase()];
  const latin = keys.some((key) => /[a-z]/.test(key));
  const map = latin ? toRussian : toLatin;
  const written = keys.map((key) => map.get(key) ?? key).join("");
  return written !== text.toLowerCase() && /^[\p{L}\p{N}-]+$/u.test(written) ? written : undefined;
}

/** Longer ones first: `sch` before `s`. */
const sounds: readonly (readonly [string, string])[] = [
  ["shch", "щ"],
  ["sch", "щ"],
  ["zh", "ж"],
  ["kh", "х"],
  ["ts", "ц"],
  ["ch", "ч"],
  ["sh", "ш"],
  ["yu", "ю"],
  ["ju", "ю"],
  ["ya", "я"],
  ["ja", "я"],
  ["yo", "е"],
  ["ye", "е"],
  ["ck", "к"],
  ["ph", "ф"],
  ["ee", "и"],
  ["oo", "у"],
  ["a", "а"],
  ["b", "б"],
  ["c", "к"],
  ["d", "д"],
  ["e", "е"],
  ["f", "ф"],
  ["g", "г"],
  ["h", "х"],
  ["i", "и"],
  ["j", "й"],
  ["k", "к"],
  ["l", "л"],
  ["m", "м"],
  ["n", "н"],
  ["o", "о"],
  ["p", "п"],
  ["q", "к"],
  ["r", "р"],
  ["s", "с"],
  ["t", "т"],
  ["u", "у"],
  ["v", "в"],
  ["w", "в"],
  ["x", "кс"],
  ["y", "ы"],
  ["z", "з"],
  ["'", "ь"],
];

const letters: Readonly<Record<string, string>> = {
  а: "a",
  б: "b",
  в: "v",
  г: "g",
  д: "d",
  е: "e",
  ж: "zh",
  з: "z",
  и: "i",
  й: "y",
  к: "k",
  л: "l",
  м: "m",
  н: "n",
  о: "o",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  у: "u",
  ф: "f",
  х: "h",
  ц: "ts",
  ч: "ch",
  ш: "sh",
  щ: "sch",
  ъ: "",
  ы: "y",
  ь: "",
  э: "e",
  ю: "yu",
  я: "ya",
};

/** The word as it sounds in the other alphabet: `otpusk` is `отпуск`, `принтер` is `printer`. */
export function otherAlphabet(word: string): string | undefined {
  if (/^[a-z']+$/.test(word)) return inRussian(word);
  if (/^[а-я]+$/.test(word)) return [...word].map((letter) => letters[letter] ?? letter).join("");
  return undefined;
}

function inRussian(word: string): string {
  let written = "";
  for (let at = 0; at < word.length; ) {
    const sound = sounds.find(([latin]) => word.startsWith(latin, at));
    written += sound ? sound[1] : word[at];
    at += sound ? sound[0].length : 1;
  }
  return written;
}
