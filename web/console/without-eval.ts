import * as z from 'zod'

// Zod would otherwise make functions from text, which the console's content security policy forbids. It looks when a schema is
// made, so this module must come before every schema.
z.config({ jitless: true })
