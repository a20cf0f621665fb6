var map_world = L.map(
"map_world",
{
center: [30.0,10.0],
crs: L.CRS.EPSG3857,
...{
"zoom": 2,
"zoomControl": true,
"preferCanvas": false,
"attributionControl": false,
"maxBounds": [
[
-75,
-200,
],
[
85,
220,
],
],
"maxZoom": 7,
"markerZoomAnimation": !matchMedia("(prefers-reduced-motion: reduce)").matches,
"minZoom": 0,
"fadeAnimation": !matchMedia("(prefers-reduced-motion: reduce)").matches,
"inertia": !matchMedia("(prefers-reduced-motion: reduce)").matches,
"scrollWheelZoom": false,
"zoomAnimation": !matchMedia("(prefers-reduced-motion: reduce)").matches,
"zoomControl": false,
"zoomSnap": 0.25,
}
}
);
function geo_json_land_styler(feature) {
switch(feature.id) {
default:
return {"className": "map-picture__land"};
}
}
function geo_json_land_onEachFeature(feature, layer) {
layer.on({
});
};
var geo_json_land = L.geoJson(null, {
onEachFeature: geo_json_land_onEachFeature,
style: geo_json_land_styler,
...{
"interactive": false,
}
});
function geo_json_land_add (data) {
geo_json_land
.addData(data);
}
geo_json_land_add({"features": [{"geometry": {"coordinates": [], "type": "MultiPolygon"}, "id": "0", "properties": {}, "type": "Feature"}], "type": "FeatureCollection"});
geo_json_land.addTo(map_world);
var marker_cluster_cities = L.markerClusterGroup(
{
"animate": !matchMedia("(prefers-reduced-motion: reduce)").matches,
"maxClusterRadius": 36,
"showCoverageOnHover": false,
"spiderLegPolylineOptions": {
"opacity": 0.5,
"weight": 1,
},
}
);
marker_cluster_cities.addTo(map_world);
mapKeys(map_world, marker_cluster_cities);
listMarkers(map_world, marker_cluster_cities, "#map-list li");
listRoute(map_world, "#map-route li");
