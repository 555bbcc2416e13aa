import { useFormat, useWords } from "#platform/web";
import { Button } from "#ui/base";
import { useNotice, useUndo } from "#ui/form";
import { Link } from "#ui/link";
import { Section } from "#ui/page";
import { Tag } from "#ui/tag";
import { doStep, reopenStep, useMySteps, useRefresh } from "./api.ts";
import { pageWords } from "./solution/words.ts";
import css from "./solutions.module.css";
import { words } from "./words.ts";

/** On the home page: the steps that are mine, the soonest first. Nothing when there is nothing. */
export default function StepsAtHome() {
  const t = useWords(words);
  const p = useWords(pageWords);
  const format = useFormat();
  const { data } = useMySteps();
  const refresh = useRefresh();
  const undo = useUndo();
  const notice = useNotice();
  if (!data || data.steps.length === 0) return null;
  const mark = async (id: string, step: string) => {
    try {
      await doStep({ params: { id, step }, body: {} });
      undo(t("undone"), () => reopenStep({ params: { id, step } }).then(refresh));
    } catch (error) {
      notice((error as Error).message, "bad");
    }
    refresh();
  };
  return (
    <Section title={t("homeTitle")}>
      <ul className={css.items}>
        {data.steps.slice(0, 6).map((step) => (
          <li key={step.id} className={css.item}>
            <span className={css.text}>
              <span>{step.what}</span>
              <span className={css.dim}>
                <Link to={`/solutions/${step.solution.id}`}>{step.solution.title}</Link>
                {` · ${step.dueOn ? t("due", { day: format.date(step.dueOn) }) : t("noDue")}`}
              </span>
            </span>
            {step.isOverdue && <Tag tone="warn">{p("isOverdue")}</Tag>}
            <Button size="compact-sm" variant="default" onClick={() => void mark(step.solution.id, step.id)}>
              {t("done")}
            </Button>
          </li>
        ))}
      </ul>
      <p>
        <Link to="/solutions?show=mine">{t("homeAll")}</Link>
      </p>
    </Section>
  );
}
