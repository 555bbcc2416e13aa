import { useWords } from "#platform/web";
import { Time } from "#ui/time";
import css from "./conduct.module.css";
import { conductWords } from "./words.ts";

type Thanks = Awaited<ReturnType<typeof import("./thanks-api.ts").listThanks>>["thanks"][number];

/** What was said, from whom to whom, and when. */
export function ThanksList({ thanks }: { thanks: readonly Thanks[] }) {
  const t = useWords(conductWords);
  return (
    <ul className={css.list}>
      {thanks.map((one) => (
        <li key={one.id} className={css.item}>
          <p>{one.text}</p>
          <span className={css.note}>
            {t("fromTo", { from: one.from?.name ?? t("somebody"), to: one.to?.name ?? t("somebody") })} ·{" "}
            <Time at={one.at} />
          </span>
        </li>
      ))}
    </ul>
  );
}
