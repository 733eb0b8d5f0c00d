/** Runs `work` with one connection as the superuser, closed at the end. Nothing of npm is loaded before it is needed. */
export async function withAdmin({ port, password, database = 'postgres' }, work) {
  const { default: postgres } = await import('postgres');
  const sql = postgres({
    host: '127.0.0.1',
    port,
    database,
    user: 'postgres',
    password,
    max: 1,
    connect_timeout: 5,
    onnotice: () => undefined,
  });
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 1 });
  }
}
