import { useState } from "react";
import { useWords } from "#platform/web";
import { Button, Group, Radio, Stack, Text, TextInput } from "#ui/base";
import { Dialog } from "#ui/dialog";
import { localMoment, momentOf, morningIn } from "./moment.ts";
import type { Waiting } from "./use-verbs.tsx";
import { verbWords } from "./verb-words.ts";

const choices = [
  { value: "customer", label: "waitCustomer", hint: "waitCustomerHint" },
  { value: "partner", label: "waitPartner", hint: "waitPartnerHint" },
  { value: "date", label: "waitDate", hint: "waitDateHint" },
] as const;

export default function WaitDialog({
  onClose,
  onChoose,
}: {
  onClose: () => void;
  onChoose: (waiting: Waiting) => void;
}) {
  const t = useWords(verbWords);
  const [whom, setWhom] = useState<Waiting["for"]>("customer");
  const [until, setUntil] = useState("");
  const [wrong, setWrong] = useState(false);
  const send = () => {
    const moment = momentOf(until);
    const ahead = moment !== null && new Date(moment).getTime() > Date.now();
    if (whom === "date" ? !ahead : until !== "" && !ahead) return setWrong(true);
    onChoose({ for: whom, until: moment });
  };
  const soon = (days: number) => () => {
    setUntil(localMoment(morningIn(days)));
    setWrong(false);
  };
  return (
    <Dialog opened onClose={onClose} title={t("waitTitle")}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Stack>
          <Text size="sm" c="dimmed">
            {t("waitLead")}
          </Text>
          <Radio.Group
            aria-label={t("waitTitle")}
            value={whom}
            onChange={(value) => setWhom(value as Waiting["for"])}
          >
            <Stack gap="xs">
              {choices.map(({ value, label, hint }) => (
                <Radio
                  key={value}
                  value={value}
                  label={t(label)}
                  description={t(hint)}
                  data-autofocus={value === "customer" || undefined}
                />
              ))}
            </Stack>
          </Radio.Group>
          <TextInput
            type="datetime-local"
            label={whom === "date" ? t("until") : t("untilAtLatest")}
            value={until}
            min={localMoment(new Date())}
            error={wrong ? t("untilMissing") : undefined}
            onChange={(event) => {
              setUntil(event.currentTarget.value);
              setWrong(false);
            }}
          />
          <Group gap="xs">
            <Button size="xs" variant="default" onClick={soon(1)}>
              {t("tomorrow")}
            </Button>
            <Button size="xs" variant="default" onClick={soon(7)}>
              {t("nextWeek")}
            </Button>
          </Group>
          <Group justify="flex-end">
            <Button type="submit">{t("waitVerb")}</Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
