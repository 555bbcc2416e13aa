import "./mantine.css";
import "./tokens.css";
import { localStorageColorSchemeManager, MantineProvider } from "@mantine/core";
import { notificationsStore } from "@mantine/notifications";
import { lazy, type ReactNode, Suspense, useEffect, useState } from "react";
import { styleNonce } from "#platform/web";
import { theme, variables } from "./theme.ts";

// Scroll locks add a style element of their own and look for the nonce under this name.
(globalThis as { __webpack_nonce__?: string }).__webpack_nonce__ = styleNonce();

const Notices = lazy(() => import("./notices.tsx"));
const schemes = localStorageColorSchemeManager({ key: "vizavi.scheme" });

/** What every page of the house stands in: theme, colour scheme, notices. */
export function Kit({ children }: { children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={variables}
      colorSchemeManager={schemes}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
    >
      <NoticesOnceNeeded />
      {children}
    </MantineProvider>
  );
}

/** What draws notices is fetched with the first of them; the store keeps it meanwhile. */
function NoticesOnceNeeded() {
  const [needed, setNeeded] = useState(false);
  useEffect(() => notificationsStore.subscribe(() => setNeeded(true)), []);
  return needed ? (
    <Suspense>
      <Notices />
    </Suspense>
  ) : null;
}
