export { ForbiddenPage as default } from '@/components/forbidden-page'
