import { useWords } from "#platform/web";
import { Group, NumberInput, SegmentedControl, Select } from "#ui/base";
import { ruleWords } from "../../rules/words.ts";
import type { RuleEvent, RuleMoment } from "../../schema/rules.ts";
import type { Definition } from "./api.ts";
import { rulesPageWords } from "./page-words.ts";

const events: readonly RuleEvent[] = [
  "request_opened",
  "customer_wrote",
  "request_answered",
  "work_assigned",
  "work_waiting",
  "work_resumed",
  "work_handed_over",
  "part_asked",
  "part_done",
  "request_done",
  "request_reopened",
  "clock_warned",
  "clock_breached",
];
const moments: readonly RuleMoment[] = ["unanswered", "unassigned", "waiting", "before_due"];

/** What sets the rule off: something that happens, or time that passes. */
export function WhenFields({
  when,
  onChange,
}: {
  when: Definition["when"];
  onChange: (when: Definition["when"]) => void;
}) {
  const t = useWords(rulesPageWords);
  const r = useWords(ruleWords);
  return (
    <>
      <SegmentedControl
        aria-label={t("when")}
        value={"event" in when ? "event" : "time"}
        data={[
          { value: "event", label: t("whenEvent") },
          { value: "time", label: t("whenTime") },
        ]}
        onChange={(kind) =>
          onChange(kind === "event" ? { event: "request_opened" } : { moment: "unanswered", hours: 4 })
        }
      />
      {"event" in when ? (
        <Select
          label={t("event")}
          allowDeselect={false}
          value={when.event}
          data={events.map((value) => ({ value, label: r(`on_${value}`) }))}
          onChange={(value) => onChange({ event: value as RuleEvent })}
        />
      ) : (
        <Group grow align="start">
          <NumberInput
            label={t("hours")}
            min={1}
            max={2_000}
            value={when.hours}
            onChange={(value) => onChange({ ...when, hours: Math.max(1, Number(value) || 1) })}
          />
          <Select
            label={t("moment")}
            allowDeselect={false}
            value={when.moment}
            data={moments.map((value) => ({ value, label: t(`moment_${value}`) }))}
            onChange={(value) => onChange({ ...when, moment: value as RuleMoment })}
          />
        </Group>
      )}
    </>
  );
}
