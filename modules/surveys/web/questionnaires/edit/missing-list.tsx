import { useLanguage, useWords } from "#platform/web";
import { Text, UnstyledButton } from "#ui/base";
import { Section } from "#ui/page";
import type { FormFault, SurveyForm } from "../api.ts";
import { inLanguage } from "../in-language.ts";
import css from "./edit.module.css";
import { faultWords } from "./fault-words.ts";
import { editWords } from "./words.ts";

/** What stands between the draft and a version; each entry leads to its place. */
export function MissingList({
  form,
  missing,
  onShow,
}: {
  form: SurveyForm;
  missing: readonly FormFault[];
  onShow: (question: string) => void;
}) {
  const t = useWords(editWords);
  const say = useFaultWords();
  const whereOf = useWhere(form);
  return (
    <div className={css.missing}>
      <Section title={t("missing")}>
        {missing.length === 0 ? (
          <Text size="sm">{t("missingNone")}</Text>
        ) : (
          <>
            <Text size="sm" mb="xs">
              {t("missingCount", { count: merged(missing).length })}
            </Text>
            <ul className={css.faults}>
              {merged(missing).map((fault) => {
                const { question } = fault;
                const words = (
                  <>
                    <span className={css.faultWhere}>{whereOf(fault)}</span>
                    <span>{say(fault)}</span>
                  </>
                );
                return (
                  <li key={Object.values(fault).join(" ")}>
                    {question === null ? (
                      <span className={css.faultLink}>{words}</span>
                    ) : (
                      <UnstyledButton className={css.faultLink} onClick={() => onShow(question)}>
                        {words}
                      </UnstyledButton>
                    )}
                  </li>
                );
              })}
            </ul>
          </>
        )}
      </Section>
    </div>
  );
}

/** Words missing in both languages are one thing to do. */
function merged(missing: readonly FormFault[]): readonly FormFault[] {
  const placeOf = ({ code, page, question, part, number }: FormFault) =>
    [code, page, question, part, number].join(" ");
  const times = Map.groupBy(missing, placeOf);
  return [...times.values()].map(([first, second]) =>
    first && second && first.code === "words_missing" ? { ...first, language: null } : (first as FormFault),
  );
}

/** A fault in one sentence. */
export function useFaultWords(): (fault: FormFault) => string {
  const t = useWords(faultWords);
  return (fault) => {
    const { code, part, number, language, question } = fault;
    const name =
      part === "option" || part === "row"
        ? t(part, { number: number ?? 0 })
        : t(part === "title" && question !== null ? "questionTitle" : part);
    const sentence =
      code === "words_missing"
        ? language
          ? t(code, { part: name, language: t(language) })
          : t("words_missing_both", { part: name })
        : code === "value_twice"
          ? t(code, { part: name })
          : t(code);
    return sentence.charAt(0).toUpperCase() + sentence.slice(1);
  };
}

function useWhere(form: SurveyForm): (fault: FormFault) => string {
  const t = useWords(faultWords);
  const e = useWords(editWords);
  const [language] = useLanguage();
  return ({ page, question }) => {
    if (page === null) return t("whole");
    const number = form.pages.findIndex(({ name }) => name === page) + 1;
    const elements = form.pages.flatMap((one) => one.elements);
    const at = elements.findIndex(({ name }) => name === question);
    if (at < 0) return t("pageNumber", { number });
    return inLanguage(elements[at]?.title, language) || e("unnamed", { number: at + 1 });
  };
}
