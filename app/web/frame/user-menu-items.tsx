import { IconBook, IconLogout, IconPalette, IconUser } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect, useState } from "react";
import type { signOut } from "#platform/identity/schema";
import { caller, type SessionUser, useGo, useWords } from "#platform/web";
import { Menu } from "#ui/base";
import { frameWords } from "./words.ts";

const leave = caller<typeof signOut>("DELETE", "/api/session");

/** The menu around its button. */
export default function UserMenuItems({
  user,
  button,
  opened,
  focus,
  onClose,
}: {
  user: SessionUser;
  button: ReactNode;
  opened: boolean;
  /** Puts the keyboard on the button. */
  focus: () => void;
  onClose: () => void;
}) {
  const t = useWords(frameWords);
  const go = useGo();
  const client = useQueryClient();
  const [ready, setReady] = useState(false);
  // The button was drawn anew with the menu around it: it must hold the focus before the menu takes it, to get it back.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the menu arrives
  useEffect(() => {
    focus();
    setReady(true);
  }, []);
  const out = async () => {
    await leave();
    client.clear();
    go("/sign-in");
  };
  return (
    <Menu position="bottom-end" width={240} withinPortal={false} opened={ready && opened} onClose={onClose}>
      <Menu.Target>{button}</Menu.Target>
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
