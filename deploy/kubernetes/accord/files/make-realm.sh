#!/bin/bash
# Imports the realm when it is missing; otherwise adds what is new to it. People and what an administrator changed stay.
# The password of the administrator is in KC_CLI_PASSWORD. Secrets of clients are set each time, so that a rotated Secret takes hold.
set -euo pipefail
kcadm() { /opt/keycloak/bin/kcadm.sh "$@" --config /tmp/kcadm.config; }
kcadm config credentials --server "$ACCORD_KEYCLOAK" --realm master --user "$KC_ADMIN"

escaped() { local text="${1//\\/\\\\}"; printf '%s' "${text//\"/\\\"}"; }
realm="$(< /etc/accord/files/realm.json)"
secrets="$(compgen -A variable ACCORD_SECRET_)"
for variable in $secrets; do
  realm="${realm//"\${$variable}"/"$(escaped "${!variable}")"}"
done
printf '%s' "$realm" > /tmp/realm.json

if kcadm get "realms/$ACCORD_REALM" > /tmp/realm-there.json 2> /tmp/realm-missing.txt; then
  kcadm create partialImport -r "$ACCORD_REALM" -s ifResourceExists=SKIP -o -f /tmp/realm.json > /tmp/imported.json
  while read -r client variable; do
    id="$(kcadm get clients -r "$ACCORD_REALM" -q "clientId=$client" --fields id --format csv --noquotes)"
    kcadm update "clients/$id" -r "$ACCORD_REALM" -s "secret=${!variable}"
  done < /etc/accord/files/clients.txt
elif grep -q 'Resource not found' /tmp/realm-missing.txt; then
  kcadm create realms -f /tmp/realm.json
else
  cat /tmp/realm-missing.txt >&2
  exit 1
fi
rm -f /tmp/realm.json
