import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useWords } from "#platform/web";
import { ActionIcon, Button, Group, NumberInput, Radio, Select, Stack, Text } from "#ui/base";
import { PartiesPick } from "../parts/parties-pick.tsx";
import { PartyPick } from "../parts/party-pick.tsx";
import type { ApprovalDraft } from "./draft.ts";
import css from "./edit.module.css";
import { editWords } from "./words.ts";

const most = 5;

/** Levels of approval, asked one after another. */
export function ApprovalFields({
  value,
  onChange,
  showFaults,
}: {
  value: readonly ApprovalDraft[];
  onChange: (levels: readonly ApprovalDraft[]) => void;
  showFaults: boolean;
}) {
  const t = useWords(editWords);
  return (
    <Stack gap="sm">
      {value.length === 0 && (
        <Text size="sm" c="dimmed">
          {t("noApproval")}
        </Text>
      )}
      {value.map((level, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a level is its place
        <div key={at} className={css.level}>
          <Level
            level={level}
            number={at + 1}
            faulty={showFaults && !named(level)}
            onChange={(next) => onChange(value.map((one, i) => (i === at ? next : one)))}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t("removeLevel", { number: at + 1 })}
            onClick={() => onChange(value.filter((_, i) => i !== at))}
          >
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      {value.length < most && (
        <Group>
          <Button
            variant="default"
            size="xs"
            leftSection={<IconPlus size={15} aria-hidden />}
            onClick={() => onChange([...value, { kind: "manager", steps: 1 }])}
          >
            {t("addLevel")}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

/** Whether the level says who approves. */
export function named(level: ApprovalDraft): boolean {
  return level.kind === "manager" || (level.kind === "head" ? level.unit !== null : level.people.length > 0);
}

function Level({
  level,
  number,
  faulty,
  onChange,
}: {
  level: ApprovalDraft;
  number: number;
  faulty: boolean;
  onChange: (level: ApprovalDraft) => void;
}) {
  const t = useWords(editWords);
  const turn = (kind: string | null) => {
    if (kind === "head") onChange({ kind, unit: null });
    else if (kind === "people") onChange({ kind, people: [], needs: "one" });
    else onChange({ kind: "manager", steps: 1 });
  };
  const error = faulty ? t("needsApprover") : undefined;
  return (
    <>
      <Select
        className={css.grow}
        label={`${t("level", { number })}: ${t("approver")}`}
        value={level.kind}
        data={(["manager", "head", "people"] as const).map((value) => ({ value, label: t(value) }))}
        onChange={turn}
      />
      {level.kind === "manager" && (
        <NumberInput
          label={t("steps")}
          min={1}
          max={5}
          w={170}
          value={level.steps}
          onChange={(steps) => onChange({ ...level, steps: typeof steps === "number" ? steps : 1 })}
        />
      )}
      {level.kind === "head" && (
        <div className={css.grow}>
          <PartyPick
            label={t("chosenUnit")}
            kinds={["unit"]}
            value={level.unit}
            error={error}
            onChange={(unit) => onChange({ ...level, unit })}
          />
        </div>
      )}
      {level.kind === "people" && (
        <div className={css.grow}>
          <PartiesPick
            label={t("chosenPeople")}
            kinds={["person"]}
            value={level.people}
            error={error}
            onChange={(people) => onChange({ ...level, people })}
          />
          {level.people.length > 1 && (
            <Radio.Group
              aria-label={t("level", { number })}
              mt="xs"
              value={level.needs}
              onChange={(needs) => onChange({ ...level, needs: needs as "one" | "all" })}
            >
              <Group gap="md">
                <Radio value="one" label={t("one")} size="xs" />
                <Radio value="all" label={t("all")} size="xs" />
              </Group>
            </Radio.Group>
          )}
        </div>
      )}
    </>
  );
}
