#!/bin/sh
# A real Neo4j Community without Docker, for the tests: its jars come from Maven Central, its data live in a folder
# of their own, and it listens on a free port of the loopback address only. Needs Java 17 and Maven.
#
#   eval "$(.ci/neo4j.sh start)"    start it and set NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD and NEO4J_TEST_HOME
#                                   (where NEO4J_TEST_HOME is set already, with the data that are there)
#   .ci/neo4j.sh stop               stop the one in NEO4J_TEST_HOME and remove its data
#   .ci/neo4j.sh jars               print the folder of the jars, fetching them first where they are missing
#   .ci/neo4j.sh admin ARGUMENT...  neo4j-admin with those jars (say: admin database import full --help)
#
# The jars are kept between runs in $XDG_CACHE_HOME/bel-china-graph (default ~/.cache/bel-china-graph).
set -eu

here=$(cd "$(dirname "$0")" && pwd)
version=$(sed -n 's:.*<neo4j.version>\(.*\)</neo4j.version>.*:\1:p' "$here/neo4j/pom.xml")
cache=${XDG_CACHE_HOME:-$HOME/.cache}/bel-china-graph/neo4j-$version

fail() {
    echo "neo4j.sh: $*" >&2
    exit 1
}

need() {
    command -v "$1" > /dev/null || fail "$1 is missing (Debian: apt-get install $2)"
}

jars() {
    need java openjdk-17-jre-headless
    if [ ! -f "$cache/complete" ]; then
        need mvn maven
        mkdir -p "$cache"
        (cd "$here/neo4j" && mvn -q -B dependency:copy-dependencies "-DoutputDirectory=$cache/lib" \
            -DincludeScope=runtime) >&2 || fail "Maven could not fetch Neo4j $version"
        touch "$cache/complete"
    fi
}

free_port() {
    python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}

start() {
    jars
    folder=${NEO4J_TEST_HOME:-$(mktemp -d "${TMPDIR:-/tmp}/neo4j-XXXXXX")}
    port=$(free_port)
    for part in conf data logs import run plugins licenses; do mkdir -p "$folder/$part"; done
    cat > "$folder/conf/neo4j.conf" << END
server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:$port
server.http.enabled=false
server.https.enabled=false
server.directories.import=import
server.memory.heap.max_size=512m
server.memory.pagecache.size=128m
dbms.usage_report.enabled=false
END
    if [ ! -f "$folder/password" ]; then
        (umask 077 && od -An -N12 -tx1 /dev/urandom | tr -d ' \n' > "$folder/password")
        NEO4J_HOME=$folder NEO4J_CONF=$folder/conf java -cp "$cache/lib/*" org.neo4j.cli.AdminTool \
            dbms set-initial-password "$(cat "$folder/password")" > "$folder/logs/password.log" 2>&1 ||
            fail "the password could not be set: $(cat "$folder/logs/password.log")"
    fi
    rm -f "$folder/logs/neo4j.log"
    nohup java -Xmx512m -XX:+UseSerialGC -cp "$cache/lib/*" org.neo4j.server.CommunityEntryPoint \
        "--home-dir=$folder" "--config-dir=$folder/conf" < /dev/null > "$folder/logs/out.log" 2>&1 &
    pid=$!
    echo "$pid" > "$folder/pid"
    waited=0
    until grep -q 'Started\.' "$folder/logs/neo4j.log" 2> /dev/null; do
        kill -0 "$pid" 2> /dev/null || fail "Neo4j ended: $(cat "$folder/logs/out.log" "$folder/logs/neo4j.log")"
        [ "$waited" -lt 600 ] || fail "Neo4j did not start within 2 minutes, see $folder/logs"
        waited=$((waited + 1))
        sleep 0.2
    done
    echo "export NEO4J_URI=bolt://127.0.0.1:$port"
    echo "export NEO4J_USERNAME=neo4j"
    echo "export NEO4J_PASSWORD=$(cat "$folder/password")"
    echo "export NEO4J_TEST_HOME=$folder"
}

stop() {
    [ -n "${NEO4J_TEST_HOME:-}" ] || fail "NEO4J_TEST_HOME is not set: nothing to stop"
    [ -f "$NEO4J_TEST_HOME/pid" ] || fail "no Neo4j was started in $NEO4J_TEST_HOME"
    pid=$(cat "$NEO4J_TEST_HOME/pid")
    kill "$pid" 2> /dev/null || true
    waited=0
    while kill -0 "$pid" 2> /dev/null; do
        [ "$waited" -lt 300 ] || fail "Neo4j (process $pid) does not stop"
        waited=$((waited + 1))
        sleep 0.2
    done
    rm -rf "$NEO4J_TEST_HOME"
}

admin() {
    jars
    exec java -cp "$cache/lib/*" org.neo4j.cli.AdminTool "$@"
}

case "${1:-}" in
    start) start ;;
    stop) stop ;;
    jars) jars; echo "$cache/lib" ;;
    admin) shift; admin "$@" ;;
    *) sed -n '2,12s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
esac
