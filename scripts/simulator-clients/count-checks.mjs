/** Counts what held and what did not, and says each as it happens. */
export function countChecks() {
  const total = { passed: 0, failed: 0, skipped: 0 }
  const said = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed, ${skipped} skipped`

  function of(client) {
    const own = { passed: 0, failed: 0, skipped: 0 }
    const count = kind => {
      own[kind] += 1
      total[kind] += 1
    }
    return {
      /** Runs one check; whatever it throws is a failure, and the next one goes on. */
      async check(what, run) {
        try {
          await run()
          count('passed')
          console.log(`ok ${client}: ${what}`)
        } catch (error) {
          count('failed')
          console.log(`FAILED ${client}: ${what}\n    ${explain(error)}`)
        }
      },
      skip(what, why) {
        count('skipped')
        console.log(`skipped ${client}: ${what}: ${why}`)
      },
      /** What a client in another language said of itself. */
      relay(line) {
        if (line.startsWith('ok ')) count('passed')
        else if (line.startsWith('FAILED ')) count('failed')
        console.log(line)
      },
      sum: () => console.log(`   ${client}: ${said(own)}`),
    }
  }

  function conclude() {
    console.log(said(total))
    return total.failed === 0 && total.passed > 0
  }

  return { of, conclude }
}

const explain = error => String(error?.message ?? error).replaceAll('\n', '\n    ')
