const bothBuilds = (file) => [`src/${file}`, `cjs/src/${file}`];

/**
 * What `postgres` 3.4.9 does wrong when its connection goes away, and we carry until it is mended there:
 * porsager/postgres#1066, #1154, #1155, #1186, #1208, #1216. Each text stands once in the file of the package.
 */
export const postgresPatch = {
  name: 'postgres',
  version: '3.4.9',
  edits: [
    {
      why: 'a write that was put off until the socket was gone threw where nobody could catch it; who waits is told',
      files: bothBuilds('connection.js'),
      from: `    const x = socket.write(chunk, fn)
    nextWriteTimer !== null && clearImmediate(nextWriteTimer)
    chunk = nextWriteTimer = null
    return x`,
      to: `    nextWriteTimer !== null && clearImmediate(nextWriteTimer)
    const x = chunk
    chunk = nextWriteTimer = null
    if (socket === null) {
      error(Errors.connection('CONNECTION_CLOSED', options, socket))
      query = null
      return false
    }
    return socket.write(x, fn)`,
    },
    {
      why: 'what the closed connection left half done was taken for the next one; with one host, who waits is told',
      files: bothBuilds('connection.js'),
      from: `    if (initial)
      return reconnect()

    !hadError && (query || sent.length) && error(Errors.connection('CONNECTION_CLOSED', options, socket))
`,
      to: `    chunk = nextWriteTimer = null

    if (initial && host.length > 1)
      return reconnect()

    !hadError && (query || initial || sent.length) && error(Errors.connection('CONNECTION_CLOSED', options, socket))
    query = results = errorResponse = final = stream = null
    result = new Result()
    rows = 0
`,
    },
    {
      why: 'the first question of a new connection, cut off, rejected where nobody could catch it',
      files: bothBuilds('connection.js'),
      from: `        return fetchArrayTypes()
`,
      to: `        return fetchArrayTypes().catch(noop)
`,
    },
    {
      why: 'a COPY that ended while its reader was slow left the connection paused for ever',
      files: bothBuilds('connection.js'),
      from: `    stream && stream.push(null)
    stream = null
`,
      to: `    stream && stream.push(null)
    stream = null
    socket.resume()
`,
    },
    {
      why: 'a transaction whose connection closed went on, on a later connection and outside of any transaction',
      files: bothBuilds('index.js'),
      from: `        new Promise((_, reject) => connection.onclose = reject)
      ])`,
      to: `        new Promise((_, reject) => connection.onclose = e => {
          broken = e
          reject(e)
          while (queries.length)
            queries.shift().reject(e)
        })
      ])`,
    },
    {
      why: 'a transaction whose connection closed went on (where that is kept)',
      files: bothBuilds('index.js'),
      from: `      , connection
      , prepare = null
`,
      to: `      , connection
      , broken = null
      , prepare = null
`,
    },
    {
      why: 'a transaction whose connection closed went on (where its statements are sent)',
      files: bothBuilds('index.js'),
      from: `        q.catch(e => uncaughtError || (uncaughtError = e))
        c.queue === full`,
      to: `        q.catch(e => uncaughtError || (uncaughtError = e))
        if (broken)
          return q.reject(broken)
        c.queue === full`,
    },
    {
      why: 'whoever opens a pool can refuse a driver without this patch',
      files: bothBuilds('index.js'),
      from: `    PostgresError,
    options,
    reserve,`,
      to: `    PostgresError,
    options,
    patched: 'alianzas-1',
    reserve,`,
    },
  ],
};
