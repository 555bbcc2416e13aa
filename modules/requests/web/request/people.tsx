import { IconUserPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useUser, useWords } from "#platform/web";
import { commonWords } from "#platform/words";
import { ActionIcon, Button, CloseButton, Group, Select, Stack, Tooltip } from "#ui/base";
import { useNotice, useUndo } from "#ui/form";
import { Section } from "#ui/page";
import { Party, Tag } from "#ui/tag";
import { addMember, type Member, type PartyName, removeMember, useRefresh, type View } from "../api.ts";
import { PartyField } from "../party-field.tsx";
import { words } from "../words.ts";
import css from "./request.module.css";
import { requestWords } from "./request-words.ts";

type Role = Member["role"];
const roles = ["requester", "watcher", "helper"] as const;

/** Who takes part, as what, and whether those on whose behalf it is asked agree. */
export function People({ view }: { view: View }) {
  const t = useWords(requestWords);
  const w = useWords(words);
  const user = useUser();
  const notice = useNotice();
  const undoable = useUndo();
  const refresh = useRefresh();
  const [adding, setAdding] = useState(false);

  const attempt = async (act: () => Promise<unknown>) => {
    try {
      await act();
      return true;
    } catch (error) {
      notice((error as Error).message, "bad");
      return false;
    } finally {
      void refresh();
    }
  };
  const put = (person: string, role: Role) =>
    attempt(() => addMember({ params: { id: view.id }, body: { person, role } }));
  const take = (person: string) => attempt(() => removeMember({ params: { id: view.id, person } }));

  const remove = async ({ person, role }: Member) => {
    const oneself = person.id === user.personId;
    if (!(await take(person.id))) return;
    undoable(oneself ? t("left") : t("removed", { name: person.name }), () => put(person.id, role));
  };
  const add = async (person: PartyName, role: Role) => {
    if (!(await put(person.id, role))) return;
    setAdding(false);
    undoable(t("added", { name: person.name }), () => take(person.id));
  };

  return (
    <Section
      title={t("people")}
      actions={
        view.may.shape && !adding ? (
          <Tooltip label={t("addPerson")}>
            <ActionIcon variant="default" aria-label={t("addPerson")} onClick={() => setAdding(true)}>
              <IconUserPlus size={16} stroke={1.75} />
            </ActionIcon>
          </Tooltip>
        ) : undefined
      }
    >
      <ul className={css.list}>
        {view.members.map((member) => {
          const oneself = member.person.id === user.personId;
          return (
            <li key={member.person.id} className={css.line}>
              <span className={css.lineText}>
                <Party kind="person" name={member.person.name} to={`/parties/${member.person.id}`} />
                <span className={css.note}>
                  {t(`role_${member.role}`)}{" "}
                  {member.consent !== "own" && (
                    <Tag tone={member.consent === "given" ? "good" : "warn"}>
                      {t(`consent_${member.consent}`)}
                    </Tag>
                  )}
                </span>
              </span>
              {(view.may.shape || oneself) && (
                <CloseButton
                  size="sm"
                  aria-label={oneself ? t("leave") : w("remove", { name: member.person.name })}
                  onClick={() => void remove(member)}
                />
              )}
            </li>
          );
        })}
      </ul>
      {adding && <Adding inside={view.may.seeInside} onAdd={add} onCancel={() => setAdding(false)} />}
      <p className={css.note}>{view.visibility === "people" ? t("onlyPeople") : t("unitReads")}</p>
    </Section>
  );
}

function Adding(props: {
  inside: boolean;
  onAdd: (person: PartyName, role: Role) => void;
  onCancel: () => void;
}) {
  const t = useWords(requestWords);
  const common = useWords(commonWords);
  const [person, setPerson] = useState<PartyName | null>(null);
  const [role, setRole] = useState<Role>(props.inside ? "helper" : "watcher");
  return (
    <Stack gap="xs">
      <PartyField
        name="member"
        wanted="person"
        label={t("addWho")}
        value={person}
        onChange={setPerson}
        autoFocus
      />
      <Select
        label={t("addAs")}
        value={role}
        onChange={(value) => setRole((value ?? role) as Role)}
        data={roles
          .filter((one) => one !== "helper" || props.inside)
          .map((one) => ({ value: one, label: t(`role_${one}`) }))}
      />
      <Group gap="xs" justify="flex-end">
        <Button size="xs" variant="default" onClick={props.onCancel}>
          {common("cancel")}
        </Button>
        <Button size="xs" disabled={!person} onClick={() => person && props.onAdd(person, role)}>
          {t("add")}
        </Button>
      </Group>
    </Stack>
  );
}
