META
key;value
description;Example 1 of the explanation of the method of equal shares on equalshares.net
num_projects;5
num_votes;11
budget;1100
vote_type;approval
PROJECTS
project_id;cost;name
1;700;bike path
2;400;outdoor gym
3;250;new park
4;200;new playground
5;100;library for kids
VOTES
voter_id;vote
1;1,2
2;1,2,3
3;1,2
4;1,2,3
5;1,2,3
6;1,2
7;3,4,5
8;4
9;4,5
10;3,4,5
11;1
