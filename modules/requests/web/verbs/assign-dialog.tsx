import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useUser, useWords } from "#platform/web";
import { Button, Group, Stack, Text, TextInput, UnstyledButton } from "#ui/base";
import { Dialog } from "#ui/dialog";
import { Loading } from "#ui/state";
import type { PartyName } from "../api.ts";
import { peopleOf } from "../find-party.ts";
import { PartyField } from "../party-field.tsx";
import type { Target } from "./target.ts";
import { verbWords } from "./verb-words.ts";
import css from "./verbs.module.css";

/** Who does it: the people of the unit, filtered while typing; Enter takes the first. */
export default function AssignDialog({
  target,
  onClose,
  onChoose,
}: {
  target: Target;
  onClose: () => void;
  onChoose: (person: PartyName | null) => void;
}) {
  const t = useWords(verbWords);
  const user = useUser();
  const [text, setText] = useState("");
  const people = useQuery({
    queryKey: ["requests", "people", target.unit.id],
    queryFn: ({ signal }) => peopleOf(target.unit.id, signal),
    staleTime: 60_000,
  });
  const wanted = text.trim().toLowerCase();
  const shown = (people.data ?? []).filter(({ name }) => name.toLowerCase().includes(wanted));
  const me = user.personId;
  return (
    <Dialog opened onClose={onClose} title={t("assignTitle")}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (shown[0]) onChoose(shown[0]);
        }}
      >
        <Stack gap="sm">
          <TextInput
            data-autofocus
            label={t("assignFilter", { unit: target.unit.name })}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            autoComplete="off"
          />
          <Group gap="xs">
            {me && target.assignee?.id !== me && (
              <Button
                size="xs"
                variant="light"
                onClick={() => onChoose({ id: me, kind: "person", name: user.name })}
              >
                {t("toMe")}
              </Button>
            )}
            {target.assignee && (
              <Button size="xs" variant="default" onClick={() => onChoose(null)}>
                {t("toNobody")}
              </Button>
            )}
          </Group>
          {people.isPending && <Loading lines={3} />}
          {people.error && <Text size="sm">{t("peopleFailed")}</Text>}
          <ul className={css.people}>
            {shown.slice(0, 30).map((person) => (
              <li key={person.id}>
                <UnstyledButton
                  className={css.person}
                  aria-pressed={target.assignee?.id === person.id}
                  onClick={() => onChoose({ id: person.id, kind: person.kind, name: person.name })}
                >
                  <span>{person.name}</span>
                  <span className={css.note}>{person.note}</span>
                </UnstyledButton>
              </li>
            ))}
          </ul>
          <PartyField
            name="assign"
            wanted="person"
            label={t("assignElse")}
            value={null}
            onChange={(person) => person && onChoose(person)}
          />
        </Stack>
      </form>
    </Dialog>
  );
}
