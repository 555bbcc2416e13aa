import { IconBook, IconLogout, IconPalette, IconUser } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import type { signOut } from "#platform/identity/schema";
import { caller, type SessionUser, useGo, useWords } from "#platform/web";
import { Menu, UnstyledButton, VisuallyHidden } from "#ui/base";
import css from "./frame.module.css";
import { frameWords } from "./words.ts";

const leave = caller<typeof signOut>("DELETE", "/api/session");

export function initials(name: string): string {
  const letters = name
    .split(/\s+/)
    .filter((part) => /\p{L}/u.test(part))
    .map((part) => [...part][0] ?? "");
  return letters.slice(0, 2).join("").toUpperCase();
}

export function UserMenu({ user }: { user: SessionUser }) {
  const t = useWords(frameWords);
  const go = useGo();
  const client = useQueryClient();
  const out = async () => {
    await leave();
    client.clear();
    go("/sign-in");
  };
  return (
    <Menu position="bottom-end" width={240} withinPortal={false}>
      <Menu.Target>
        <UnstyledButton className={css.user}>
          <span className={css.initials} aria-hidden>
            {initials(user.name)}
          </span>
          <span className={css.userName}>{user.name}</span>
          <VisuallyHidden>{t("user")}</VisuallyHidden>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{user.email}</Menu.Label>
        <Menu.Item leftSection={<IconUser size={16} />} onClick={() => go("/settings")}>
          {t("account")}
        </Menu.Item>
        <Menu.Item leftSection={<IconPalette size={16} />} onClick={() => go("/settings/appearance")}>
          {t("appearance")}
        </Menu.Item>
        <Menu.Item leftSection={<IconBook size={16} />} component="a" href="/api">
          {t("api")}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => void out()}>
          {t("signOut")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
