import { peopleOfUnits } from "#modules/organisation";
import type { Context } from "#platform/context";
import { notify } from "#platform/notices";
import { formats, say } from "#platform/words";
import { dayOf } from "../actions/views.ts";
import { takeDueSteps } from "../store/read.ts";
import { noticeWords } from "../words.ts";
import { mineSource } from "./sources.ts";

const daysAhead = 2;

/** Owners hear of a step two days before it is due: the person, or whoever leads the unit. */
export async function remindOfSteps(context: Context): Promise<number> {
  const by = new Date(context.now.getTime() + daysAhead * 86_400_000);
  const due = await takeDueSteps(context.db, await dayOf(context, by));
  const heads = await peopleOfUnits(
    context.db,
    due.map(({ owner }) => owner),
  );
  await notify(
    context,
    due.flatMap(({ id, solution, number, title, what, owner, dueOn }) => {
      const to = heads.get(owner)?.head;
      if (!to) return [];
      const said = (language: "ru" | "en") => {
        const t = say(noticeWords, language);
        return {
          title: t("title", { number: String(number), title }),
          text: t("step", { day: formats(language, "UTC").date(dueOn), what }),
        };
      };
      const [ru, en] = [said("ru"), said("en")];
      return [
        {
          to,
          source: mineSource,
          key: `solutions/step/${id}/${dueOn}`,
          title: { ru: ru.title, en: en.title },
          text: { ru: ru.text, en: en.text },
          link: `/solutions/${solution}`,
        },
      ];
    }),
  );
  return due.length;
}
