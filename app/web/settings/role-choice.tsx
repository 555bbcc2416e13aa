import { type Role, useWords } from "#platform/web";
import { Checkbox, Stack } from "#ui/base";
import { settingsWords } from "./words.ts";

const roles: readonly Role[] = ["programme_lead", "administrator"];

export function RoleChoice({
  value,
  onChange,
}: {
  value: readonly Role[];
  onChange: (roles: Role[]) => void;
}) {
  const t = useWords(settingsWords);
  return (
    <Checkbox.Group
      label={t("roles")}
      description={t("rolesLead")}
      value={[...value]}
      onChange={(chosen) => onChange(roles.filter((role) => chosen.includes(role)))}
    >
      <Stack gap="xs" mt="xs">
        {roles.map((role) => (
          <Checkbox key={role} value={role} label={t(role)} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
