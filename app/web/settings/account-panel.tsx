import { useState } from "react";
import type { AccountView, changeRoles, endSessions } from "#platform/identity/schema";
import { caller, type Role, useWords } from "#platform/web";
import { Button, Divider, Group, Stack } from "#ui/base";
import { Confirm, Dialog, SidePanel } from "#ui/dialog";
import { FormFrame, useForm, useNotice } from "#ui/form";
import { Facts } from "#ui/page";
import { Time } from "#ui/time";
import { OneTimeLink } from "./one-time-link.tsx";
import { RoleChoice } from "./role-choice.tsx";
import { settingsWords } from "./words.ts";

const setRoles = caller<typeof changeRoles>("PUT", "/api/accounts/:id/roles");
const end = caller<typeof endSessions>("DELETE", "/api/accounts/:id/sessions");

interface Props {
  readonly account: AccountView;
  readonly onChanged: () => void;
}

/** One account at the side of the list: its roles, a link to come in, its sessions. */
export function AccountPanel({
  account,
  onClose,
  onChanged,
}: {
  account: AccountView | undefined;
  onClose: () => void;
  onChanged: () => void;
}) {
  return (
    <SidePanel opened={account !== undefined} onClose={onClose} title={account?.name ?? ""}>
      {account && <Content key={account.id} account={account} onChanged={onChanged} />}
    </SidePanel>
  );
}

function Content({ account, onChanged }: Props) {
  const t = useWords(settingsWords);
  const notice = useNotice();
  const [asking, setAsking] = useState<"link" | "end">();
  const form = useForm({
    initial: { roles: account.roles as Role[] },
    save: ({ roles }) => setRoles({ params: { id: account.id }, body: { roles } }),
    onSaved: () => {
      notice(t("rolesSaved"));
      onChanged();
    },
  });
  return (
    <Stack>
      <Facts
        items={[
          { name: t("email"), value: account.email },
          { name: t("created"), value: <Time at={account.createdAt} /> },
          {
            name: t("lastSeen"),
            value: account.lastSeenAt ? <Time at={account.lastSeenAt} as="dateTime" /> : t("never"),
          },
          { name: t("openSessions"), value: account.openSessions },
        ]}
      />
      <Divider />
      <FormFrame form={form} label={t("roles")}>
        <RoleChoice value={form.values.roles} onChange={(roles) => form.set("roles", roles)} />
      </FormFrame>
      <Divider />
      <Group gap="xs">
        <Button variant="default" onClick={() => setAsking("link")}>
          {t("makeLink")}
        </Button>
        <Button variant="default" disabled={account.openSessions === 0} onClick={() => setAsking("end")}>
          {t("endSessions")}
        </Button>
      </Group>
      {asking === "link" && (
        <Dialog opened onClose={() => setAsking(undefined)} title={t("linkTitle", { name: account.name })}>
          <OneTimeLink accountId={account.id} />
        </Dialog>
      )}
      <Confirm
        opened={asking === "end"}
        onClose={() => setAsking(undefined)}
        title={t("endSessionsTitle", { name: account.name })}
        verb={t("endSessions")}
        dangerous
        act={async () => {
          await end({ params: { id: account.id } });
          notice(t("sessionsEnded"));
          onChanged();
        }}
      >
        {t("endSessionsText")}
      </Confirm>
    </Stack>
  );
}
