import { Field } from '../ui/field'

type Props = { errors: Record<string, string>; minLength: number }

export function NewPasswordFields({ errors, minLength }: Props) {
  const shared = { type: 'password', autoComplete: 'new-password', required: true }
  return (
    <>
      <Field
        {...shared}
        label="Password"
        name="password"
        error={errors.password}
        hint={`At least ${minLength} characters; several words in a row are easy to keep.`}
      />
      <Field {...shared} label="Confirm" name="confirm" error={errors.confirm} hint="The same password once more." />
    </>
  )
}
