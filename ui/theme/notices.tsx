import { Notifications } from "@mantine/notifications";

/** Apart, so that what shows notices is fetched after the page itself. */
export default function Notices() {
  return <Notifications position="bottom-right" autoClose={7000} limit={4} />;
}
