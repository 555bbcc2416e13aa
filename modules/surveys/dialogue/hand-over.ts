import type { Context } from "#platform/context";
import type { JobDefinition } from "#platform/jobs";
import { type NoticeSource, notify } from "#platform/notices";
import { say } from "#platform/words";
import { handOver } from "./store.ts";
import { dialogueWords } from "./words.ts";

export const authorReplied = "surveys.author_replied";

/** Hands over what authors wrote, all of it at once, and tells those who talk with them. */
export async function handOverReplies(context: Context): Promise<number> {
  const handed = await handOver(context.db);
  if (handed.length === 0) return 0;
  const [ru, en] = [say(dialogueWords, "ru"), say(dialogueWords, "en")];
  await notify(
    context,
    handed.flatMap(({ comment, last, tell }) =>
      tell.map((to) => ({
        to,
        source: authorReplied,
        key: `surveys/comments/${comment}/${last}`,
        title: { ru: ru("title"), en: en("title") },
        text: { ru: ru("text"), en: en("text") },
        link: `/surveys/comments/${comment}`,
      })),
    ),
  );
  context.touch("surveys");
  return handed.length;
}

export const handOverJob: JobDefinition = {
  name: "surveys.hand-over-replies",
  // Before the working day: nobody who reads them learns more than that it was yesterday.
  schedule: "0 6 * * *",
  work: (run) => run.transact(handOverReplies),
};

export const dialogueSources: readonly NoticeSource[] = [
  {
    name: authorReplied,
    usual: "digest",
    group: { ru: "Опросы", en: "Surveys" },
    title: {
      ru: "Ответ в анонимном разговоре, который я веду",
      en: "An answer in an anonymous conversation of mine",
    },
    example: {
      title: { ru: dialogueWords.ru.title as string, en: dialogueWords.en.title },
      text: { ru: dialogueWords.ru.text as string, en: dialogueWords.en.text },
    },
  },
];
