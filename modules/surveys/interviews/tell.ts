import type { Context } from "#platform/context";
import { type NoticeSource, notify } from "#platform/notices";
import { say } from "#platform/words";
import type { InterviewRow } from "./store/interviews.ts";
import { interviewNoticeWords } from "./words.ts";

const ru = say(interviewNoticeWords, "ru");
const en = say(interviewNoticeWords, "en");
const concludedSource = "surveys.interview_concluded";
const withdrawnSource = "surveys.interview_withdrawn";
const group = { ru: "Интервью", en: "Interviews" } as const;
const example = { ru: "Первый разговор", en: "First conversation" } as const;

export const interviewSources: readonly NoticeSource[] = [
  {
    name: concludedSource,
    usual: "at_once",
    group,
    title: { ru: "Можно прочитать заметки моего интервью", en: "Notes of my interview can be read" },
    example: {
      title: { ru: ru("concludedTitle"), en: en("concludedTitle") },
      text: { ru: ru("concluded", { guide: example.ru }), en: en("concluded", { guide: example.en }) },
    },
  },
  {
    name: withdrawnSource,
    usual: "at_once",
    group,
    title: { ru: "Собеседник отозвал интервью", en: "Somebody withdrew an interview with me" },
    example: {
      title: { ru: ru("withdrawnTitle"), en: en("withdrawnTitle") },
      text: {
        ru: ru("withdrawn", { guide: example.ru, name: "Вера Сидорова" }),
        en: en("withdrawn", { guide: example.en, name: "Vera Sidorova" }),
      },
    },
  },
];

/** Whoever was interviewed hears that there is something to read. */
export async function tellConcluded(context: Context, { id, name, interviewed, consent }: InterviewRow) {
  if (consent !== "given" || interviewed.kind !== "person") return;
  await notify(context, [
    {
      to: interviewed.id,
      source: concludedSource,
      key: `interviews/${id}/concluded`,
      title: { ru: ru("concludedTitle"), en: en("concludedTitle") },
      text: { ru: ru("concluded", { guide: name.ru }), en: en("concluded", { guide: name.en }) },
      link: `/surveys/interviews/${id}`,
    },
  ]);
}

/** The interviewer and the readers hear that there is nothing to read any more. */
export async function tellWithdrawn(context: Context, row: InterviewRow) {
  const { id, name, interviewed } = row;
  const to = [row.interviewer.id, ...row.readers.map((reader) => reader.id)];
  await notify(
    context,
    to
      .filter((person) => person !== context.actor.self)
      .map((person) => ({
        to: person,
        source: withdrawnSource,
        key: `interviews/${id}/withdrawn`,
        title: { ru: ru("withdrawnTitle"), en: en("withdrawnTitle") },
        text: {
          ru: ru("withdrawn", { guide: name.ru, name: interviewed.name }),
          en: en("withdrawn", { guide: name.en, name: interviewed.name }),
        },
        link: `/surveys/interviews/${id}`,
      })),
  );
}
