import { useQuery } from "@tanstack/react-query";
import { useFormat, useLanguage, useLive, useWords } from "#platform/web";
import { ButtonLink } from "#ui/link";
import { Tag } from "#ui/tag";
import css from "./answering.module.css";
import { listMyWaves, type MyWave } from "./api.ts";
import { myWords } from "./my-words.ts";
import { untilText } from "./promise.tsx";
import { answeringWords } from "./words.ts";

export function useMyWaves() {
  const queryKey = ["surveys", "mine"];
  useLive("surveys", queryKey);
  return useQuery({ queryKey, queryFn: ({ signal }) => listMyWaves(signal) });
}

/** What one is asked: whether with a name, until when, how much is left, and the way there. */
export function MyWaves({ waves, cards = false }: { waves: readonly MyWave[]; cards?: boolean }) {
  return (
    <ul className={css.waves}>
      {waves.map((wave) => (
        <OneWave key={wave.wave} wave={wave} card={cards} />
      ))}
    </ul>
  );
}

function OneWave({ wave, card }: { wave: MyWave; card: boolean }) {
  const t = useWords(myWords);
  const says = useWords(answeringWords);
  const format = useFormat();
  const [language] = useLanguage();
  const { subjects, left } = wave;
  const name = wave.name[language];
  const verb = t(left < subjects ? "goOn" : "answer");
  const said = [
    subjects > 1 && left > 0 ? t("left", { count: subjects, left }) : "",
    wave.closesAt ? untilText(says, format.date(wave.closesAt), wave.daysLeft) : "",
  ];
  return (
    <li className={css.wave} data-card={card || undefined}>
      <div className={css.waveName}>
        <strong>{name}</strong>{" "}
        <Tag tone={wave.kind === "anonymous" ? "accent" : "warn"}>{says(wave.kind)}</Tag>
        <p className={css.note}>{said.filter(Boolean).join(" · ")}</p>
      </div>
      {left > 0 ? (
        <ButtonLink to={`/surveys/${wave.wave}/answer`} aria-label={t("answerWhat", { verb, name })}>
          {verb}
        </ButtonLink>
      ) : (
        <Tag tone="good">{t("allDone")}</Tag>
      )}
    </li>
  );
}
