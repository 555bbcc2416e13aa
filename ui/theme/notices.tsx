import { Notifications } from "@mantine/notifications";

/** Apart, so that what draws notices is fetched only with the first of them. */
export default function Notices() {
  return <Notifications position="bottom-right" autoClose={7000} limit={4} />;
}
