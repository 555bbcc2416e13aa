// Who may read what inside the database. The house works as one role; what lies in a vault, another role reads.

import type pg from "pg";

/** The role that every route, job and command works as. */
export const houseRole = "vizavi_house";
/** The role that may besides read the vaults: the schemas whose comment begins with "Vault:". */
export const vaultRole = "vizavi_vault";
export type DatabaseRole = typeof houseRole | typeof vaultRole;

const settling = 7_316_543;

/**
 * Makes both roles, once a cluster, and gives them what is theirs in this database: the house everything but the
 * vaults, now and what is made later. Where the database's user may not make roles they stay away, and the house
 * works without them: see `roleWithin`.
 */
export async function settleRoles(client: pg.ClientBase): Promise<void> {
  await client.query("begin");
  try {
    await client.query("select pg_advisory_xact_lock($1)", [settling]);
    await client.query(rolesThere);
    await client.query(grants);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    // 42501: this user may not make roles.
    if ((error as { code?: string }).code !== "42501") throw error;
  }
}

/** The role, if it is there and this connection may work as it. */
export async function roleWithin(
  client: Pick<pg.Pool, "query">,
  role: DatabaseRole,
): Promise<DatabaseRole | undefined> {
  const { rows } = await client.query<{ may: boolean }>(
    "select pg_has_role(current_user, oid, 'SET') as may from pg_roles where rolname = $1",
    [role],
  );
  return rows[0]?.may ? role : undefined;
}

// Roles belong to the whole cluster: another database's house may make them at the same moment.
const rolesThere = `
do $$
declare name text;
begin
  foreach name in array array['${houseRole}', '${vaultRole}'] loop
    begin
      if not exists (select from pg_roles where rolname = name) then
        execute format('create role %I nologin', name);
      end if;
    exception when duplicate_object or unique_violation then null;
    end;
    if not pg_has_role(current_user, name, 'SET') then
      execute format('grant %I to current_user with inherit true, set true', name);
    end if;
  end loop;
  if not pg_has_role('${vaultRole}', '${houseRole}', 'USAGE') then
    grant ${houseRole} to ${vaultRole};
  end if;
end $$`;

const grants = `
do $$
declare
  room record;
  kind text;
  whose text;
begin
  for room in
    select n.nspname as name, coalesce(obj_description(n.oid, 'pg_namespace') like 'Vault:%', false) as vault
    from pg_namespace n
    where n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
  loop
    whose := case when room.vault then '${vaultRole}' else '${houseRole}' end;
    execute format('grant all on schema %I to %I', room.name, whose);
    foreach kind in array array['tables', 'sequences', 'functions'] loop
      execute format('grant all on all %s in schema %I to %I', kind, room.name, whose);
      if room.vault then
        execute format('revoke all on all %s in schema %I from %I, public', kind, room.name, '${houseRole}');
      end if;
    end loop;
    if room.vault then
      execute format('revoke all on schema %I from %I, public', room.name, '${houseRole}');
    end if;
  end loop;
end $$;
alter default privileges grant all on schemas to ${houseRole};
alter default privileges grant all on tables to ${houseRole};
alter default privileges grant all on sequences to ${houseRole};
alter default privileges grant all on functions to ${houseRole}`;
